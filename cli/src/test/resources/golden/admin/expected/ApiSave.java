package com.example.app.protocols;

import io.tsrpc.contract.Uint;
import io.tsrpc.contract.typescript.Intersection;
import io.tsrpc.contract.typescript.Omit;
import io.tsrpc.contract.typescript.OrNull;
import io.tsrpc.contract.typescript.Partial;
import io.tsrpc.contract.typescript.Pick;
import io.tsrpc.contract.typescript.UnionValue;
import io.tsrpc.contract.typescript.Untagged;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Options(needLogin = true, limit = @Options.Limit(perMinute = 10, of = @Options.Limit.Of(burst = 2)))
public interface ApiSave {
    record Req(
            Member member,
            Optional<Leader> leader,
            Picked picked,
            Omitted omitted,
            ReqPartial partial,
            Deep deep,
            Parts parts,
            List<ReqList> list,
            @OrNull ReqOrNull orNull,
            Optional<Filter> filter,
            Subscriber subscriber,
            Texts texts,
            Settings settings,
            Stored stored,
            Again again,
            Map<String, Rest2> rest,
            List<Event> events,
            Preferences preferences) {}

    @Intersection({Person.class, Entity.class, Res.ResPart.class})
    record Res(String name, Optional<String> mail, @Uint long id, Instant created, boolean ok) implements Entity {
        public record ResPart(boolean ok) {}
    }

    @Pick(Member.class)
    record Picked(String name, boolean admin) {}

    @Omit(Leader.class)
    record Omitted(String name, Optional<String> mail, boolean admin, Leader.Address address) {}

    @Partial(Member.class)
    record ReqPartial(Optional<String> name, Optional<String> mail, Optional<Boolean> admin) {}

    @Partial(Deep.DeepPart.class)
    record Deep(Optional<String> name, Optional<String> mail) {
        @Pick(Deep.DeepPart.LeaderPart.class)
        public record DeepPart(String name, Optional<String> mail) {
            @Omit(Leader.class)
            public record LeaderPart(String name, Optional<String> mail, boolean admin, Leader.Address address) {}
        }
    }

    @Intersection({Parts.PersonPart.class, Parts.PartialRights.class})
    record Parts(String name, Optional<Boolean> admin, Optional<String> mail) {
        @Omit(Person.class)
        public record PersonPart(String name) {}

        @Partial(Rights.class)
        public record PartialRights(Optional<Boolean> admin, Optional<String> mail) {}
    }

    @Intersection({Person.class, Entity.class})
    record ReqList(String name, Optional<String> mail, @Uint long id, Instant created) implements Entity {}

    @Intersection({Person.class, Entity.class})
    record ReqOrNull(String name, Optional<String> mail, @Uint long id, Instant created) implements Entity {}

    @Intersection({Filter.FilterPart.class, Filter.FilterPart2.class})
    record Filter(Optional<Instant> from, Optional<Nested> nested) {
        public record FilterPart(Optional<Instant> from) {}

        public record FilterPart2(Optional<Nested> nested) {}
    }

    @Untagged
    sealed interface Rest2 {
        @UnionValue
        record Text(String value) implements Rest2 {}

        @UnionValue
        record Decimal(double value) implements Rest2 {}
    }

    record Nested(String of) {}
}
