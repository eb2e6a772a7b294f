package io.tsrpc.processor.emit.typescript;

import io.tsrpc.processor.model.Definition;
import io.tsrpc.processor.model.DefinitionVisitor;
import io.tsrpc.processor.model.EnumDef;
import io.tsrpc.processor.model.InterfaceDef;
import io.tsrpc.processor.model.Kind;
import io.tsrpc.processor.model.Mapping;
import io.tsrpc.processor.model.ObjectDef;
import io.tsrpc.processor.model.Property;
import io.tsrpc.processor.model.RecordDef;
import io.tsrpc.processor.model.Service;
import io.tsrpc.processor.model.TupleDef;
import io.tsrpc.processor.model.TypeUse;
import io.tsrpc.processor.model.UnionDef;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Prints the types that a file exports. */
final class DefinitionPrinter implements DefinitionVisitor<String> {
    private static final int LINE = 100;
    private static final String MARGIN = "    ";

    private final TypePrinter types;
    private final @Nullable Service service;

    /**
     * Creates a printer for one file.
     *
     * @param service the service of the file, or null: the request of an API carries the API's comment
     */
    DefinitionPrinter(TypePrinter types, @Nullable Service service) {
        this.types = types;
        this.service = service;
    }

    String print(Definition definition) {
        return definition.accept(this);
    }

    /* export type ReqSaveUser = User; */
    String alias(Service.Alias alias) {
        String comment = ofService(alias.schemaId()).map(doc -> doc.print("")).orElse("");
        return comment + "export type " + alias.tsName() + " = " + types.print(alias.type()) + ";\n";
    }

    private JsDoc comment(Definition definition) {
        JsDoc own = JsDoc.of(definition.doc(), definition.name().deprecation());
        return ofService(definition.name().schemaId()).map(doc -> doc.and(own)).orElse(own);
    }

    /** The API's comment, if this is the schema id of its request. */
    private Optional<JsDoc> ofService(String schemaId) {
        return Optional.ofNullable(service)
                .filter(s -> s.fold(api -> true, msg -> false))
                .filter(s -> s.schemaId(s.tsNames().get(0)).equals(schemaId))
                .map(s -> JsDoc.of(s.info()));
    }

    /*
     * export interface Circle {
     *     kind: 'circle';
     *     ...
     *     radius: number;
     * }
     */
    @Override
    public String record(RecordDef def) {
        Mapping mapping = def.mapping();
        if (mapping != null) {
            String keys = mapping.keys().isEmpty()
                    ? mapping.kind() == Mapping.Kind.PARTIAL ? "" : ", never"
                    : mapping.keys().stream().map(Literals::string).collect(Collectors.joining(" | ", ", ", ""));
            String type = mapping.kind().schemaType() + "<" + types.print(mapping.target()) + keys + ">";
            return comment(def).print("") + "export type " + def.name().tsName() + " = " + type + ";\n";
        }
        if (!def.members().isEmpty()) {
            return intersection(def);
        }
        return object(def, def.literals().stream().map(DefinitionPrinter::literal));
    }

    /* export type MsgMember = Person & Rights & Contact; */
    private String intersection(RecordDef def) {
        String members =
                def.members().stream().map(member -> types.print(member.type())).collect(Collectors.joining(" & "));
        return comment(def).print("") + "export type " + def.name().tsName() + " = " + members + ";\n";
    }

    @Override
    public String interfaceOnly(InterfaceDef def) {
        return object(def, Stream.empty());
    }

    private String object(ObjectDef def, Stream<String> literals) {
        Stream<String> properties =
                Stream.concat(def.ownProperties().stream().map(this::property), def.rest().map(this::rest).stream());
        String parents =
                def.parents().stream().map(parent -> types.print(parent.type())).collect(Collectors.joining(", "));
        return comment(def).print("")
                + block(
                        "export interface " + def.name().tsName() + (parents.isEmpty() ? "" : " extends " + parents),
                        Stream.concat(literals, properties).toList());
    }

    private static String literal(RecordDef.Literal literal) {
        return MARGIN + Literals.key(literal.property()) + ": " + Literals.value(literal.value()) + ";\n";
    }

    private String property(Property property) {
        String optional = property.presence().isOptional() ? "?: " : ": ";
        return JsDoc.of(property.doc(), property.deprecation()).print(MARGIN) + MARGIN + Literals.key(property.name())
                + optional + types.print(property.type()) + ";\n";
    }

    /* [key: string]: int; */
    private String rest(Property property) {
        TypeUse value = ((TypeUse.MapUse) property.type()).value();
        return JsDoc.of(property.doc(), property.deprecation()).print(MARGIN) + MARGIN + "[key: string]: "
                + types.print(value) + ";\n";
    }

    /* export type Triple = [int[], any, Pair, string?, number?]; */
    @Override
    public String tuple(TupleDef def) {
        String elements = def.elements().stream()
                .map(e -> e.presence().isOptional() ? types.operand(e.type()) + "?" : types.print(e.type()))
                .collect(Collectors.joining(", ", "[", "]"));
        return comment(def).and(JsDoc.elements(def)).print("") + "export type "
                + def.name().tsName() + " = " + elements + ";\n";
    }

    /*
     * export enum Color {
     *     RED = 'RED',
     *     GREEN = 'GREEN'
     * }
     */
    @Override
    public String enumeration(EnumDef def) {
        return def.literalUnion() ? literals(def) : enumBlock(def);
    }

    /* export type Role = 'admin' | 'user'; */
    private String literals(EnumDef def) {
        List<String> literals = types.members(def);
        String comment = comment(def).and(JsDoc.literals(def)).print("");
        return comment
                + (def.kind() == Kind.LITERAL
                        ? "export type " + def.name().tsName() + " = " + literals.get(0) + ";\n"
                        : alternatives(def, literals));
    }

    private String enumBlock(EnumDef def) {
        String members =
                def.members().stream().map(DefinitionPrinter::member).collect(Collectors.joining(",\n", "", "\n"));
        return comment(def).print("") + block("export enum " + def.name().tsName(), List.of(members));
    }

    private static String member(EnumDef.Member member) {
        return JsDoc.of(member.doc(), member.deprecation()).print(MARGIN) + MARGIN + Literals.key(member.constant())
                + " = " + Literals.value(member.value());
    }

    /* export type Shape = Circle | Square | Nothing; */
    @Override
    public String union(UnionDef def) {
        return comment(def).print("") + alternatives(def, types.members(def));
    }

    private static String alternatives(Definition def, List<String> members) {
        String head = "export type " + def.name().tsName() + " =";
        String line = head + " " + String.join(" | ", members) + ";\n";
        // with a leading bar, tsrpc-cli reads even a union of one member as a union
        String lines = head + "\n" + MARGIN + "| " + String.join("\n" + MARGIN + "| ", members) + ";\n";
        return members.size() > 1 && line.length() <= LINE ? line : lines;
    }

    private static String block(String head, List<String> lines) {
        return lines.isEmpty() ? head + " {}\n" : head + " {\n" + String.join("", lines) + "}\n";
    }
}
