package com.example.intersections;

import io.tsrpc.contract.typescript.Intersection;
import io.tsrpc.contract.typescript.Pick;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody with rights. */
@Intersection({MsgMember.Person.class, MsgMember.Rights.class, MsgMember.Contact.class})
public record MsgMember(
        String name, List<String> roles, @Nullable Boolean admin, @Nullable String mail, int age) {
    public record Person(String name, int age, List<String> roles) {}

    public interface Rights {
        @Nullable Boolean admin();

        @Nullable List<String> roles();
    }

    public record User(int id, @Nullable String mail) {}

    @Pick(User.class)
    public record Contact(@Nullable String mail) {}
}
