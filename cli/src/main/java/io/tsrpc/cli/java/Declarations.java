package io.tsrpc.cli.java;

import io.tsrpc.cli.java.Declaration.Kind;
import io.tsrpc.cli.schema.Schema;
import io.tsrpc.cli.schema.ServiceProto;
import io.tsrpc.cli.sources.Comments;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The declarations of types: each where it belongs, once. What is in them is filled in later, because types contain each other. */
final class Declarations {
    private final ServiceProto proto;
    private final Forms forms;
    private final Usage usage;
    private final Comments comments;
    private final Layout layout;
    private final Filling filling;
    private final Map<String, Declaration> byId = new LinkedHashMap<>();
    private final Map<String, Declaration> services = new HashMap<>();
    private final List<Declaration> topLevels = new ArrayList<>();
    private final Map<Declaration, Map<Inline, Declaration>> inlines = new HashMap<>();
    private final Deque<Runnable> open = new ArrayDeque<>();

    /** A type without a name, in the file of one that has one. */
    private record Inline(String hint, Schema schema) {}

    Declarations(
            ServiceProto proto,
            Forms forms,
            Flattening flattening,
            Usage usage,
            Comments comments,
            Layout layout,
            Report report) {
        this.proto = proto;
        this.forms = forms;
        this.usage = usage;
        this.comments = comments;
        this.layout = layout;
        this.filling = new Filling(proto, forms, flattening, usage, comments, report, this);
    }

    /** All types with files of their own, when everything has been filled in. */
    List<Declaration> finished() {
        while (!open.isEmpty()) {
            open.pop().run();
        }
        UnusedTypes.drop(topLevels);
        return topLevels;
    }

    /** Puts a service's file in place: types of its TypeScript file are in it. */
    void service(String file, Declaration unit) {
        services.put(file, unit);
        topLevels.add(unit);
    }

    /** Fills a declaration that a service has instead of a type of its own. */
    void fill(Declaration declaration, Schema schema, String id) {
        open.add(() -> filling.fill(declaration, schema, id, named(id)));
    }

    /** Declares the type of a service. */
    void root(String id, Declaration declaration) {
        byId.put(id, declaration);
        fill(declaration, proto.types().getOrDefault(id, new Schema.Reference(id)), id);
    }

    /** The type of a component of a request that is none. */
    Types types() {
        return filling.types();
    }

    Place named(String id) {
        return Place.of(id, comments.of(id));
    }

    /** The declaration of a type with a name. */
    Declaration of(String id) {
        Declaration known = byId.get(id);
        if (known != null) {
            return known;
        }
        Schema schema = proto.types().getOrDefault(id, new Schema.Reference(id));
        Kind kind = usage.isInterface(id) ? Kind.INTERFACE : kind(forms.of(schema));
        String file = id.substring(0, Math.max(0, id.lastIndexOf('/')));
        Declaration outer = usage.union(id).isEmpty() ? services.get(file) : of(usage.union(id));
        List<String> names = Layout.names(id);
        Declaration declaration = outer == null
                ? Declaration.topLevel(kind, layout.packageOfType(id), names)
                : Declaration.nested(kind, outer, names);
        if (outer == null) {
            topLevels.add(declaration);
        }
        byId.put(id, declaration);
        fill(declaration, schema, id);
        return declaration;
    }

    /** The package in which a type is, or would be. */
    String packageOf(String id) {
        String file = id.substring(0, Math.max(0, id.lastIndexOf('/')));
        if (byId.containsKey(id)) {
            return of(id).packageName;
        }
        if (!usage.union(id).isEmpty()) {
            return packageOf(usage.union(id));
        }
        Declaration service = services.get(file);
        return service == null ? layout.packageOfType(id) : service.packageName;
    }

    /** The declaration of a type without a name; the same in a file where it is called and looks the same. */
    Declaration inline(Schema schema, Place place, Declaration unit) {
        Map<Inline, Declaration> known = inlines.computeIfAbsent(unit.top(), top -> new HashMap<>());
        Inline key = new Inline(place.hint(), schema);
        Declaration same = known.get(key);
        if (same != null) {
            return same;
        }
        Declaration declaration = Declaration.nested(kind(forms.of(schema)), unit.top(), inlineNames(place));
        known.put(key, declaration);
        open.add(() -> filling.fill(declaration, schema, "", place.ofType()));
        return declaration;
    }

    /** The record of a union that has no name, or whose own place is elsewhere. */
    Declaration member(Declaration union, String name, Schema schema, String id, Place place) {
        String type = Layout.typeName(Words.type(name));
        Declaration declaration =
                Declaration.nested(Kind.RECORD, union, List.of(type, Layout.typeName(union.names.get(0) + type)));
        open.add(() -> filling.fill(declaration, schema, id, place));
        return declaration;
    }

    /** What a record takes components from. If it has no name, it is nested in the record. */
    Declaration part(Declaration owner, Schema schema, Place place) {
        String id = proto.resolvedId(schema);
        if (!id.isEmpty()) {
            return of(id);
        }
        Declaration declaration = Declaration.nested(Kind.RECORD, owner, List.of(partName(schema, owner)));
        open.add(() -> filling.fill(declaration, schema, "", place.ofType()));
        return declaration;
    }

    private String partName(Schema schema, Declaration owner) {
        String of = schema instanceof Schema.Mapped mapped ? proto.resolvedId(mapped.target()) : "";
        String name = of.isEmpty() ? owner.names.get(0) : Words.type(of.substring(of.lastIndexOf('/') + 1));
        boolean isPartial =
                schema instanceof Schema.Mapped mapped && mapped.kind().equals("Partial");
        return Layout.typeName(isPartial ? "Partial" + name : name + "Part");
    }

    /** The record that stands for another type in a union. */
    Declaration standIn(Declaration union, String name) {
        Declaration declaration = Declaration.nested(Kind.RECORD, union, List.of(Layout.typeName(Words.type(name))));
        declaration.annotations.add(Annotation.of(Annotation.TYPESCRIPT + "UnionValue"));
        return declaration;
    }

    private static List<String> inlineNames(Place place) {
        String name = Layout.typeName(Words.type(place.hint()));
        List<String> names = new ArrayList<>(List.of(name));
        String[] path = place.path().replaceAll("\\[\\d*]|\\{}", "").split("\\.", -1);
        if (path.length > 1) {
            boolean isPart =
                    path.length == 2 && place.file().matches("(?:.*/)?Ptl[^/]+") && path[0].matches("(?:Req|Res).*");
            String owner = isPart ? path[0].substring(0, 3) : Words.singular(path[path.length - 2]);
            names.add(Layout.typeName(Words.type(owner) + name));
        }
        return names;
    }

    private static Kind kind(Form form) {
        return switch (form) {
            case ENUM, LITERALS -> Kind.ENUM;
            case UNION, UNTAGGED -> Kind.UNION;
            default -> Kind.RECORD;
        };
    }
}
