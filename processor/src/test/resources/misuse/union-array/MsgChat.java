package chat.protocols;

import io.tsrpc.contract.typescript.Extends;
import io.tsrpc.contract.typescript.Intersection;
import io.tsrpc.contract.typescript.OrNull;
import io.tsrpc.contract.typescript.OrUndefined;
import io.tsrpc.contract.typescript.Pick;
import io.tsrpc.contract.typescript.UnionValue;
import io.tsrpc.contract.typescript.Untagged;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

public record MsgChat(
        @OrNull List<Person> orNull, // WARNING[UNION_ARRAY] in binary data: `Person` is made of an intersection
        @OrUndefined Optional<List<Person>> orUndefined, // WARNING[UNION_ARRAY] `Person`
        @OrNull List<List<Person>> nested, // WARNING[UNION_ARRAY] `Person`
        @OrNull List<@Nullable Person> nulls, // WARNING[UNION_ARRAY] `Person`
        Map<String, @Nullable List<Person>> inMap, // WARNING[UNION_ARRAY] `Person`
        @OrNull List<PickedPerson> mapped, // WARNING[UNION_ARRAY] `PickedPerson`
        @OrNull List<Guest> intersected, // WARNING[UNION_ARRAY] `Guest`
        Several several,
        OneOrSeveral oneOrSeveral,
        List<Person> list,
        Optional<List<Person>> optional,
        @OrNull Person person,
        @OrNull Map<String, Person> byName,
        @OrNull Map<String, List<Person>> all,
        List<@Nullable Person> some,
        @OrNull List<Team> teams,
        @OrNull List<Extended> extended,
        @OrNull List<Same> same,
        @OrNull List<PickedName> names) {} // WARNING[UNION_ARRAY] `PickedName`

record Named(String name) {}

record Aged(int age) {}

@Intersection({Named.class, Aged.class})
record Person(String name, int age) {}

@Pick(Person.class)
record PickedPerson(String name, int age) {}

@Pick(Person.class)
record PickedName(String name) {}

record Invited(boolean invited) {}

@Intersection({Person.class, Invited.class})
record Guest(String name, int age, boolean invited) {}

@Extends({Named.class, Aged.class})
record Extended(String name, int age) {}

record Alike(String name) {}

@Intersection({Named.class, Alike.class})
record Same(String name) {}

record Team(List<Person> members) {}

@Untagged
sealed interface Several { // WARNING[UNION_ARRAY] `Person`
    @UnionValue
    record Text(String text) implements Several {}

    @UnionValue
    record All(List<Person> all) implements Several {}
}

@Untagged
sealed interface OneOrSeveral {
    record Full(String name, int age) implements OneOrSeveral {}

    @UnionValue
    record All(List<Person> all) implements OneOrSeveral {}
}
