package io.tsrpc.processor.discover;

import io.tsrpc.processor.model.JavaClass;
import io.tsrpc.processor.model.TypeName;
import io.tsrpc.processor.model.TypeScriptNames;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Assigns all definitions their final names. Names that clash are numbered: those that the contract has stay, others follow in an order
 * of the Java types, so that the same sources always yield the same names. A type used by several roots has a codec for each.
 */
final class Naming {
    /** Those whose schema ids no other type could have come first: the contract does not say whose they are. */
    private static final Comparator<Draft> ORDER = Comparator.comparing(Naming::isAmbiguous)
            .thenComparing(d -> d.name().javaType().toString())
            .thenComparing(d -> d.name().schemaId());

    private final Sources sources;
    private final Map<String, String> knownIds;
    private final FormerPaths paths;
    private final Map<TypeName, Draft> drafts = new LinkedHashMap<>();
    private final InstanceNames names;
    private final FormerReader formers;
    private final Set<String> schemaIds = new HashSet<>();
    private final Set<String> codecs = new HashSet<>();

    /**
     * Creates a naming.
     *
     * @param known what the contract calls types
     * @param taken schema ids that are second names of types
     * @param all the definitions
     */
    Naming(String rootPackage, Sources sources, ContractIds known, Collection<String> taken, Collection<Draft> all) {
        this.sources = sources;
        this.knownIds = known.byJavaName();
        this.paths = new FormerPaths(rootPackage, sources.roots(), known.all(), all);
        all.forEach(d -> drafts.put(d.name(), d));
        this.names = new InstanceNames(drafts, paths::now);
        this.formers = new FormerReader(paths, drafts, knownIds);
        schemaIds.addAll(taken);
    }

    /** Returns the final name for each provisional one. */
    Map<TypeName, TypeName> names() {
        List<Draft> sorted = drafts.values().stream().sorted(ORDER).toList();
        Map<TypeName, String> kept = new HashMap<>();
        sorted.forEach(d -> kept(d).ifPresent(tsName -> kept.put(d.name(), tsName)));
        Map<TypeName, TypeName> finished = new HashMap<>();
        for (Draft draft : sorted) {
            String tsName = kept.containsKey(draft.name()) ? kept.get(draft.name()) : numbered(draft);
            finished.put(draft.name(), name(draft, tsName));
        }
        return finished;
    }

    /** The name that the contract has for the Java type of a definition, if it has one. */
    private Optional<String> kept(Draft draft) {
        String base = names.tsFile(draft) + "/" + names.tsName(draft);
        return Optional.ofNullable(knownIds.get(names.javaName(draft)))
                .filter(id -> id.startsWith(base) && id.substring(base.length()).matches("\\d*"))
                .filter(schemaIds::add)
                .map(id -> id.substring(id.lastIndexOf('/') + 1));
    }

    private String numbered(Draft draft) {
        String base = names.tsName(draft);
        String tsName = base;
        for (int i = 2; TypeScriptNames.isTaken(tsName) || !schemaIds.add(names.tsFile(draft) + "/" + tsName); i++) {
            tsName = base + i;
        }
        return tsName;
    }

    private TypeName name(Draft draft, String tsName) {
        TypeName old = draft.name();
        String tsFile = names.tsFile(draft);
        String id = tsFile + "/" + tsName;
        boolean isTold = !isAmbiguous(draft) && tsName.equals(names.tsName(draft));
        return new TypeName(
                id,
                isTold ? "" : names.javaName(draft),
                formers.of(draft, id),
                tsFile,
                tsName,
                old.javaType(),
                codec(draft),
                old.publicCodec(),
                old.deprecation());
    }

    private JavaClass codec(Draft draft) {
        String base = String.join("", draft.name().javaType().names()) + names.suffix(draft);
        JavaClass codec = JavaClass.of(draft.name().codec().packageName(), base + "Codec");
        for (int i = 2; sources.isWritten(codec.canonicalName()) || !codecs.add(regardlessOfCase(codec)); i++) {
            codec = JavaClass.of(codec.packageName(), base + i + "Codec");
        }
        return codec;
    }

    /** Codecs whose names differ in case only would be in the same file on many systems. */
    private static String regardlessOfCase(JavaClass codec) {
        return codec.canonicalName().toLowerCase(Locale.ROOT);
    }

    /** Whether another type may have the same name in TypeScript. */
    private static boolean isAmbiguous(Draft draft) {
        return !draft.arguments().isEmpty() || draft.name().javaType().names().size() > 2;
    }
}
