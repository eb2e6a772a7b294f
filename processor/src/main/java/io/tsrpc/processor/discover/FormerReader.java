package io.tsrpc.processor.discover;

import io.tsrpc.processor.diagnostic.ElementOrigin;
import io.tsrpc.processor.model.Former;
import io.tsrpc.processor.model.FormerName;
import io.tsrpc.processor.model.RuntimeNames;
import io.tsrpc.processor.model.TypeName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/** Finds what definitions were called before they, types around them or their type arguments were renamed. */
final class FormerReader {
    private final FormerPaths paths;
    private final Map<String, String> knownIds;
    private final InstanceNames now;
    private final InstanceNames then;
    private final InstanceNames thenBySchemaId;

    /**
     * Creates a reader.
     *
     * @param knownIds the schema ids that the contract has for Java names
     */
    FormerReader(FormerPaths paths, Map<TypeName, Draft> drafts, Map<String, String> knownIds) {
        this.paths = paths;
        this.knownIds = knownIds;
        this.now = new InstanceNames(drafts, paths::now);
        this.then = new InstanceNames(drafts, paths::then);
        this.thenBySchemaId = new InstanceNames(drafts, paths::thenBySchemaId);
    }

    /**
     * What a definition was. It may have had any of the ids, because what is written can be understood in several ways.
     *
     * @param schemaId what it is now
     */
    Former of(Draft draft, String schemaId) {
        Set<String> ids = new LinkedHashSet<>();
        String javaName = "";
        for (InstanceNames names : List.of(then, thenBySchemaId)) {
            String former = names.javaName(draft);
            if (!former.equals(now.javaName(draft))) {
                javaName = javaName.isEmpty() ? former : javaName;
                ids.add(knownIds.getOrDefault(former, names.tsFile(draft) + "/" + names.tsName(draft)));
                ids.add(names.tsFile(draft) + "/" + names.tsName(draft));
            }
        }
        for (FormerName name : names(draft)) {
            String generic = draft.arguments().isEmpty() ? "" : genericWith(paths.inThisContract(name.value(), draft));
            if (!generic.isEmpty()) {
                javaName = generic + then.javaArguments(draft);
                ids.add(knownIds.getOrDefault(javaName, ""));
            }
        }
        ids.removeAll(Set.of("", schemaId));
        return new Former(List.copyOf(ids), javaName, names(draft));
    }

    /** The generic type of which the contract has an instantiation with this schema id; empty if there is none. */
    private String genericWith(String schemaId) {
        return knownIds.entrySet().stream()
                .filter(known ->
                        known.getValue().equals(schemaId) && known.getKey().contains("<"))
                .map(known -> known.getKey().substring(0, known.getKey().indexOf('<')))
                .findFirst()
                .orElse("");
    }

    private List<FormerName> names(Draft draft) {
        List<FormerName> names = new ArrayList<>();
        for (TypeElement element : TypeElements.chain(draft.element())) {
            if (!paths.isServiceOfItsRoot(element)) {
                Annotations.on(element, RuntimeNames.FORMER_NAME)
                        .ifPresent(mirror -> names.add(new FormerName(
                                Annotations.text(element, RuntimeNames.FORMER_NAME)
                                        .orElse(""),
                                element.getQualifiedName().toString(),
                                new ElementOrigin(element, mirror))));
            }
        }
        return names;
    }
}
