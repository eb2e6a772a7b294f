package io.tsrpc.it.evolution;

import io.tsrpc.it.evolution.Declaration.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A random protocol that can be edited: an API, a message, and the types that they name. */
final class Draft {
    private Random random;
    private final String folder;
    private final List<Declaration> types = new ArrayList<>();
    private final Declaration request;
    private final Declaration response;
    private final Declaration message;
    private int names;

    Draft(long seed, String folder) {
        this.random = new Random(seed);
        this.folder = folder;
        addEnum();
        addRecord(Kind.RECORD);
        switch (random.nextInt(3)) {
            case 0 -> addRecord(Kind.RECORD);
            case 1 -> addRecord(Kind.TUPLE);
            default -> addUnion();
        }
        request = service("Req");
        response = service("Res");
        message = service("MsgTell");
        for (Declaration type : List.copyOf(types)) {
            Declaration user = List.of(request, response, message).get(random.nextInt(3));
            user.components().add(new Component(fresh("c"), Use.listOf(type), random.nextBoolean()));
        }
        types.forEach(Declaration::release);
        List.of(request, response, message).forEach(s -> s.components().forEach(Component::release));
    }

    private Declaration service(String name) {
        Declaration declaration = new Declaration(Kind.RECORD, folder, name);
        for (int i = random.nextInt(3); i >= 0; i--) {
            declaration.components().add(component(types));
        }
        return declaration;
    }

    private void addEnum() {
        Declaration declaration = new Declaration(Kind.ENUM, folder, fresh("E"));
        for (int i = 0; i < 3; i++) {
            declaration
                    .constants()
                    .add(new Constant(random.nextInt(4) == 0 ? "@IntValue(" + i * 100 + ") " : "", fresh("K"), ""));
        }
        types.add(declaration);
    }

    private void addRecord(Kind kind) {
        Declaration declaration = new Declaration(kind, folder, fresh("T"));
        boolean wasOptional = false;
        for (int i = random.nextInt(3); i >= 0; i--) {
            wasOptional = random.nextInt(3) == 0 || (wasOptional && kind == Kind.TUPLE);
            declaration.components().add(new Component(fresh("c"), Use.random(random, types), wasOptional));
        }
        types.add(declaration);
        if (kind == Kind.RECORD && random.nextInt(4) == 0) {
            declaration.components().add(new Component(fresh("c"), Use.listOf(declaration), true));
        }
    }

    private void addUnion() {
        Declaration union = new Declaration(Kind.UNION, folder, fresh("U"));
        for (int i = 0; i < 2; i++) {
            addRecord(Kind.RECORD);
            union.members().add(types.get(types.size() - 1));
        }
        types.add(union);
    }

    /** A name that nothing has yet. */
    String fresh(String prefix) {
        return prefix + names++;
    }

    Random random() {
        return random;
    }

    /** Edits it. */
    void edit(Edit edit, long seed) {
        random = new Random(seed);
        edit.apply(this);
    }

    /** A component of a random type. */
    Component component(List<Declaration> nameable) {
        return new Component(fresh("c"), Use.random(random, nameable), random.nextInt(3) == 0);
    }

    /** The types that the services name. */
    List<Declaration> types() {
        return types;
    }

    /** The types of a kind. */
    List<Declaration> types(Kind kind) {
        return types.stream().filter(t -> t.kind() == kind).toList();
    }

    /** What may be used in a type without making it endless: what was declared before it. */
    List<Declaration> before(Declaration declaration) {
        int index = types.indexOf(declaration);
        return index < 0 ? types : types.subList(0, index);
    }

    /** Everything that has components by name. */
    List<Declaration> records() {
        List<Declaration> records = new ArrayList<>(types(Kind.RECORD));
        records.addAll(List.of(request, response, message));
        return records;
    }

    /** The sources, by the names of their types. */
    Map<String, String> sources() {
        Map<String, String> sources = new TreeMap<>();
        List<Declaration> unions = types(Kind.UNION);
        types.forEach(t -> sources.put(t.name(), t.source(unions)));
        String api =
                "public interface ApiAsk {\n    " + request.source(unions) + "\n    " + response.source(unions) + "\n}";
        sources.put("ApiAsk", api);
        sources.put("MsgTell", message.source(unions));
        return sources;
    }
}
