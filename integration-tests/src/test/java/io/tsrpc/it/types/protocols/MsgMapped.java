package io.tsrpc.it.types.protocols;

import io.tsrpc.contract.typescript.Extends;
import io.tsrpc.contract.typescript.Omit;
import io.tsrpc.contract.typescript.OrNull;
import io.tsrpc.contract.typescript.Partial;
import io.tsrpc.contract.typescript.Pick;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Objects that take their properties from others. */
public record MsgMapped(
        Contact contact,
        NewUser fresh,
        Change change,
        List<Change> changes,
        MaybeKnown maybeKnown,
        Map<String, Contact> byName,
        @Nullable NewUser maybe,
        OfInterface ofInterface,
        String after) {
    /** What is known of each. */
    public record Known(Instant since, boolean active, Optional<List<Integer>> marks) {}

    /** Somebody. */
    @Extends(Known.class)
    public record User(
            int id,
            Instant since,
            String name,
            boolean active,
            Optional<List<Integer>> marks,
            @Nullable String mail,
            @OrNull @Nullable Point home,
            List<User> friends,
            Map<String, Integer> counts) {}

    /** A few, of both levels. */
    @Pick(User.class)
    public record Contact(@Nullable String mail, String name, boolean active) {}

    /** All but a few. */
    @Omit(User.class)
    public record NewUser(
            Optional<List<Integer>> marks,
            Instant since,
            String name,
            @OrNull @Nullable Point home,
            Map<String, Integer> counts) {}

    /** All of that, if it is there. */
    @Partial(Contact.class)
    public record Change(
            Optional<String> name,
            @Nullable String mail,
            @Nullable Boolean active) {}

    /** All of something that is no part. */
    @Partial(Known.class)
    public record MaybeKnown(
            @Nullable Instant since,
            Optional<Boolean> active,
            @Nullable List<Integer> marks) {}

    /** Of something that is no record. */
    @Pick(MsgExtended.Traced.class)
    public record OfInterface(Optional<String> token) {}
}
