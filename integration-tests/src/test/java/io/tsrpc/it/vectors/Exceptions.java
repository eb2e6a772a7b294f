package io.tsrpc.it.vectors;

import io.tsrpc.it.Difference;
import io.tsrpc.it.vectors.Vector.Step;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The vectors that are not replayed, and those for which Java deliberately does something else. */
final class Exceptions {
    private static final Pattern HEADING = Pattern.compile("([A-Z_]+): .+");
    private static final Pattern NAMES = Pattern.compile("  (encode|decode|decode-json|validate): (.+)");

    /**
     * A deliberate difference.
     *
     * @param instead what Java does, in the steps where it differs
     */
    record Differing(Difference difference, Map<Step, Outcome> instead) {}

    private final Map<String, Reason> skipped = new LinkedHashMap<>();
    private final Map<String, Differing> differing = new HashMap<>();

    /**
     * Reads the lists.
     *
     * @param skipped reasons, each with its sentence, and below them the names of the vectors
     * @param differing a JSON array of objects
     */
    Exceptions(String skipped, String differing) {
        Reason reason = null;
        for (String line : skipped.lines().filter(l -> !l.isBlank()).toList()) {
            var heading = HEADING.matcher(line);
            var names = NAMES.matcher(line);
            if (heading.matches()) {
                reason = Reason.valueOf(heading.group(1));
            } else if (names.matches()) {
                for (String name : names.group(2).split(" ", -1)) {
                    this.skipped.put(names.group(1) + ": " + name, Objects.requireNonNull(reason));
                }
            } else {
                throw new IllegalArgumentException(line);
            }
        }
        ((List<?>) Tagged.parse(differing)).forEach(entry -> add((Map<?, ?>) entry));
    }

    private void add(Map<?, ?> entry) {
        Map<Step, Outcome> instead = new EnumMap<>(Step.class);
        Schemas.child(entry, "instead")
                .forEach((step, outcome) -> instead.put(Step.valueOf((String) step), Outcome.of((Map<?, ?>) outcome)));
        String vector = entry.get("file") + ": " + entry.get("name");
        differing.put(vector, new Differing(Difference.valueOf(String.valueOf(entry.get("difference"))), instead));
    }

    /** Why a vector is not replayed, if it is listed. */
    Optional<Reason> skipped(Vector vector) {
        return skipped.entrySet().stream()
                .filter(entry -> matches(entry.getKey(), vector))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    Optional<Differing> differing(Vector vector) {
        return Optional.ofNullable(differing.get(vector.toString()));
    }

    /** The entries that are about none of the vectors. */
    List<String> stale(List<Vector> vectors) {
        List<String> stale = skipped.keySet().stream()
                .filter(pattern -> vectors.stream().noneMatch(vector -> matches(pattern, vector)))
                .collect(Collectors.toList());
        differing.keySet().stream()
                .filter(name ->
                        vectors.stream().noneMatch(vector -> vector.toString().equals(name)))
                .forEach(stale::add);
        return stale;
    }

    /** A pattern is a name, or the beginning of names and a star. */
    private static boolean matches(String pattern, Vector vector) {
        return pattern.endsWith("*")
                ? vector.toString().startsWith(pattern.substring(0, pattern.length() - 1))
                : vector.toString().equals(pattern);
    }
}
