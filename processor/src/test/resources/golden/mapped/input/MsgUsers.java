package com.example.mapped;

import io.tsrpc.contract.typescript.Extends;
import io.tsrpc.contract.typescript.Omit;
import io.tsrpc.contract.typescript.Partial;
import io.tsrpc.contract.typescript.Pick;
import java.util.List;
import org.jspecify.annotations.Nullable;

public record MsgUsers(Contact contact, NewUser fresh, Change change, User user, Friend friend) {
    public record Named(String name) {}

    @Extends(Named.class)
    public record User(String name, int id, List<String> roles, @Nullable String mail) {}

    @Extends(Contact.class)
    public record Friend(int since, @Nullable String mail, String name) {}

    /** How to reach somebody. */
    @Pick(User.class)
    public record Contact(@Nullable String mail, String name) {}

    @Omit(User.class)
    public record NewUser(String name, List<String> roles, @Nullable String mail) {}

    @Partial(User.class)
    public record Change(
            @Nullable String name,
            @Nullable Integer id,
            @Nullable List<String> roles,
            @Nullable String mail) {}
}
