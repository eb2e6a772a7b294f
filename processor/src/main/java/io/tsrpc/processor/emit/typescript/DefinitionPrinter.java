package io.tsrpc.processor.emit.typescript;

import io.tsrpc.processor.model.Definition;
import io.tsrpc.processor.model.EnumDef;
import io.tsrpc.processor.model.Property;
import io.tsrpc.processor.model.RecordDef;
import io.tsrpc.processor.model.Service;
import io.tsrpc.processor.model.TupleDef;
import io.tsrpc.processor.model.UnionDef;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Prints the types that a file exports. */
final class DefinitionPrinter {
    private static final int LINE = 100;
    private static final String MARGIN = "    ";

    private final TypePrinter types;
    private final @Nullable Service service;

    /**
     * A printer for one file.
     *
     * @param service whose file it is, if any: the request of an API carries the API's comment
     */
    DefinitionPrinter(TypePrinter types, @Nullable Service service) {
        this.types = types;
        this.service = service;
    }

    String print(Definition definition) {
        String name = definition.name().tsName();
        if (definition instanceof RecordDef record) {
            return comment(record).print("") + record(name, record);
        } else if (definition instanceof TupleDef tuple) {
            return comment(tuple).and(JsDoc.elements(tuple)).print("") + tuple(name, tuple);
        } else if (definition instanceof EnumDef def) {
            return comment(def).print("") + enumeration(name, def);
        } else {
            return comment(definition).print("") + union(name, (UnionDef) definition);
        }
    }

    private JsDoc comment(Definition definition) {
        JsDoc own = JsDoc.of(definition.doc(), definition.name().deprecation());
        boolean request = service instanceof Service.Api api && api.req().name().equals(definition.name());
        return request && service != null ? JsDoc.of(service.info()).and(own) : own;
    }

    /*
     * export interface Circle {
     *     type: 'Circle';
     *     radius: number;
     *     color?: Color;
     * }
     */
    private String record(String name, RecordDef def) {
        Stream<String> literals = def.literals().stream().map(DefinitionPrinter::literal);
        Stream<String> properties = def.properties().stream().map(this::property);
        return block(
                "export interface " + name, Stream.concat(literals, properties).toList());
    }

    private static String literal(RecordDef.Literal literal) {
        return MARGIN + Literals.key(literal.property()) + ": " + Literals.string(literal.value()) + ";\n";
    }

    private String property(Property property) {
        String optional = property.presence().isOptional() ? "?: " : ": ";
        return JsDoc.of(property.doc(), property.deprecation()).print(MARGIN) + MARGIN + Literals.key(property.name())
                + optional + types.print(property.type()) + ";\n";
    }

    /* export type Point = [number, number, number?]; */
    private String tuple(String name, TupleDef def) {
        String elements = def.elements().stream()
                .map(e -> e.presence().isOptional() ? types.operand(e.type()) + "?" : types.print(e.type()))
                .collect(Collectors.joining(", ", "[", "]"));
        return "export type " + name + " = " + elements + ";\n";
    }

    /*
     * export enum Color {
     *     RED = 'RED',
     *     GREEN = 'GREEN'
     * }
     */
    private static String enumeration(String name, EnumDef def) {
        String members =
                def.members().stream().map(DefinitionPrinter::member).collect(Collectors.joining(",\n", "", "\n"));
        return block("export enum " + name, List.of(members));
    }

    private static String member(EnumDef.Member member) {
        return JsDoc.of(member.doc(), member.deprecation()).print(MARGIN) + MARGIN + Literals.key(member.constant())
                + " = " + Literals.value(member.value());
    }

    /* export type Shape = Circle | Square; */
    private String union(String name, UnionDef def) {
        List<String> members =
                def.members().stream().map(m -> types.print(m.type())).toList();
        String line = "export type " + name + " = " + String.join(" | ", members) + ";\n";
        // With a bar in front even a union of one is one to tsrpc-cli.
        return members.size() > 1 && line.length() <= LINE
                ? line
                : "export type " + name + " =\n" + MARGIN + "| " + String.join("\n" + MARGIN + "| ", members) + ";\n";
    }

    private static String block(String head, List<String> lines) {
        return lines.isEmpty() ? head + " {}\n" : head + " {\n" + String.join("", lines) + "}\n";
    }
}
