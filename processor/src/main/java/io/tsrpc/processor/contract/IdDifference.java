package io.tsrpc.processor.contract;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What two contracts of one protocol do not agree on. */
public final class IdDifference {
    private IdDifference() {}

    /**
     * What is said about the first thing that both have, with different ids; empty if there is none.
     *
     * @param written the contract that counts
     * @param other another one, whose types have the names of this one's
     */
    public static Optional<String> between(Contract written, Contract other) {
        for (ServiceEntry service : other.services()) {
            ServiceEntry same = written.service(service.key());
            if (same != null && same.id() != service.id()) {
                return Optional.of(text("`" + service.key() + "`", service.id(), same.id()));
            }
        }
        Optional<String> taken = taken(
                written.services(),
                written.retiredServices(),
                other.services(),
                ServiceEntry::key,
                ServiceEntry::id,
                "");
        if (taken.isPresent()) {
            return taken;
        }
        return other.types().entrySet().stream()
                .flatMap(type -> between(written, type).stream())
                .findFirst();
    }

    /**
     * The first thing that a contract knows no more, not even as retired: it is one of another branch, or was taken back. Types that have
     * become others are not looked at.
     */
    public static Optional<String> lost(Contract before, Contract now) {
        Set<String> services = keys(now.services(), now.retiredServices(), ServiceEntry::key);
        return before.services().stream()
                .map(ServiceEntry::key)
                .filter(key -> !services.contains(key))
                .findFirst()
                .map(key -> "`" + key + "`")
                .or(() -> before.types().entrySet().stream()
                        .flatMap(type -> lost(type, now).stream())
                        .findFirst());
    }

    private static Optional<String> lost(Map.Entry<String, TypeEntry> before, Contract now) {
        String id = before.getKey();
        TypeEntry type = now.type(id);
        boolean isRenamed =
                now.types().values().stream().anyMatch(other -> other.was().equals(id));
        if (type == null
                || isRenamed
                || !type.kind().equals(before.getValue().kind())
                || type.countIds() >= before.getValue().countIds()) {
            return Optional.empty();
        }
        Set<String> members = keys(type.members(), type.retired(), Member::key);
        return before.getValue().members().stream()
                .map(Member::key)
                .filter(key -> !members.contains(key))
                .findFirst()
                .map(key -> "`" + key + "` of `" + id + "`");
    }

    private static <T> Set<String> keys(List<T> written, List<T> retired, Function<T, String> key) {
        return Stream.concat(written.stream(), retired.stream()).map(key).collect(Collectors.toSet());
    }

    private static Optional<String> between(Contract written, Map.Entry<String, TypeEntry> other) {
        TypeEntry type = written.types().get(other.getKey());
        if (type == null || !type.kind().equals(other.getValue().kind())) {
            return Optional.empty();
        }
        String name = "` of `" + other.getKey() + "`";
        List<Member> others = other.getValue().members();
        return between(type.members(), others, "`", name)
                .or(() -> between(type.parents(), other.getValue().parents(), "parent `", name))
                .or(() -> type.kind().equals("Union") // whose members may have other names there
                        ? Optional.empty()
                        : taken(
                                type.members(),
                                type.retired(),
                                others,
                                Member::key,
                                Member::id,
                                " of `" + other.getKey() + "`"));
    }

    /** What the contract does not know has an id there that the contract has given to something which is not there: both are new. */
    private static <T> Optional<String> taken(
            List<T> written, List<T> retired, List<T> others, Function<T, String> key, ToIntFunction<T> id, String of) {
        Set<String> there = others.stream().map(key).collect(Collectors.toSet());
        Set<String> known = keys(written, retired, key);
        Map<Integer, String> fresh = new HashMap<>();
        written.stream()
                .filter(one -> !there.contains(key.apply(one)))
                .forEach(one -> fresh.put(id.applyAsInt(one), key.apply(one)));
        return others.stream()
                .filter(one -> !known.contains(key.apply(one)) && fresh.containsKey(id.applyAsInt(one)))
                .findFirst()
                .map(one -> "`" + key.apply(one) + "`" + of + " has the id " + id.applyAsInt(one)
                        + " there, which the contract has given to `" + fresh.get(id.applyAsInt(one)) + "`");
    }

    private static Optional<String> between(List<Member> written, List<Member> others, String before, String after) {
        Map<String, Integer> ids = new HashMap<>();
        written.forEach(member -> ids.put(member.key(), member.id()));
        return others.stream()
                .filter(member -> ids.getOrDefault(member.key(), member.id()) != member.id())
                .findFirst()
                .map(member -> text(before + member.key() + after, member.id(), requireNonNull(ids.get(member.key()))));
    }

    private static String text(String name, int other, int id) {
        return name + " has the id " + other + " there, and " + id + " in the contract";
    }
}
