package io.tsrpc.processor.number;

import io.tsrpc.processor.contract.Contract;
import io.tsrpc.processor.contract.FormNames;
import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.diagnostic.Problems;
import io.tsrpc.processor.model.Definition;
import io.tsrpc.processor.model.Form;
import io.tsrpc.processor.model.FormerName;
import io.tsrpc.processor.model.NestingVisitor;
import io.tsrpc.processor.model.Property;
import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.RecordDef;
import io.tsrpc.processor.model.TupleDef;
import io.tsrpc.processor.model.TypeUse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The classes of {@code @UseCodec} that were renamed. Data does not carry their names, so that a contract may have their new ones. */
public final class RenamedForms implements NestingVisitor<Void> {
    /** What contains them, in messages. */
    static final String FORMS = "the classes of @UseCodec";

    private final Map<String, FormerName> formers = new LinkedHashMap<>();

    private RenamedForms() {}

    /** A copy of a contract with the names that forms have now. */
    public static Contract applied(Contract contract, Protocol protocol, FormerNames names, Problems problems) {
        Set<String> known = FormNames.in(contract);
        Map<String, String> renamed = new HashMap<>();
        in(protocol).forEach((name, former) -> {
            boolean isRenamed = known.contains(name);
            boolean isKnown = isRenamed || known.contains(former.value());
            if (!contract.types().isEmpty()) {
                names.add(former, FORMS, isKnown);
            }
            if (isKnown && !isRenamed && renamed.putIfAbsent(former.value(), name) != null) {
                problems.add(ProblemKind.FORMER_NAME_TAKEN, former.origin(), name, FORMS);
            }
        });
        return FormNames.renamed(contract, renamed);
    }

    /** The former names of the forms that a protocol uses, by their names. */
    static Map<String, FormerName> in(Protocol protocol) {
        RenamedForms forms = new RenamedForms();
        for (Definition definition : protocol.definitions()) {
            properties(definition).forEach(property -> property.type().accept(forms));
        }
        return forms.formers;
    }

    private static List<Property> properties(Definition definition) {
        if (definition instanceof TupleDef tuple) {
            return tuple.elements();
        }
        return definition instanceof RecordDef r ? r.properties() : List.of();
    }

    @Override
    public Void coded(TypeUse.CodedUse type) {
        Optional<Form.UserClass> form = type.form().fold(builtIn -> Optional.empty(), Optional::of);
        form.ifPresent(this::add);
        return null;
    }

    private void add(Form.UserClass form) {
        FormerName former = form.former();
        if (former != null) {
            formers.put(form.type().canonicalName(), former);
        }
    }

    @Override
    public Void list(TypeUse.ListUse type) {
        return type.element().accept(this);
    }

    @Override
    public Void map(TypeUse.MapUse type) {
        return type.value().accept(this);
    }

    @Override
    public Void nullable(TypeUse.NullableUse type) {
        return type.type().accept(this);
    }

    @Override
    public Void named(TypeUse.NamedUse type) {
        return null; // it is among the definitions
    }

    @Override
    public Void leaf(TypeUse type) {
        return null; // it has no form
    }
}
