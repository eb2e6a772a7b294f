package io.tsrpc.processor.contract;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Something that two contracts of one protocol both have, with different ids. */
public final class IdDifference {
    private IdDifference() {}

    /**
     * What is said about the first such thing; empty if there is none.
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
        return other.types().entrySet().stream()
                .flatMap(type -> between(written, type).stream())
                .findFirst();
    }

    private static Optional<String> between(Contract written, Map.Entry<String, TypeEntry> other) {
        TypeEntry type = written.types().get(other.getKey());
        if (type == null || !type.kind().equals(other.getValue().kind())) {
            return Optional.empty();
        }
        String name = "` of `" + other.getKey() + "`";
        return between(type.members(), other.getValue().members(), "`", name)
                .or(() -> between(type.parents(), other.getValue().parents(), "parent `", name));
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
