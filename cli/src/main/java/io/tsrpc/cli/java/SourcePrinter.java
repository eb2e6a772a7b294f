package io.tsrpc.cli.java;

import io.tsrpc.cli.java.Declaration.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Prints the file of a declaration. */
final class SourcePrinter {
    private static final int WIDTH = 120;
    private static final String STEP = "    ";

    private final Imports imports;
    private final StringBuilder out = new StringBuilder();
    private String margin = "";

    private SourcePrinter(Declaration unit) {
        this.imports = new Imports(unit);
    }

    /*
     * package com.example.chat.protocols;
     *
     * import java.util.Optional;
     *
     * public record User(String name, Optional<String> mail) {}
     */
    static String print(Declaration unit) {
        SourcePrinter printer = new SourcePrinter(unit);
        printer.declaration(unit);
        String lines = printer.imports.lines();
        return "package " + unit.packageName + ";\n\n" + lines + (lines.isEmpty() ? "" : "\n") + printer.out;
    }

    private void line(String text) {
        out.append(margin).append(text).append('\n');
    }

    private void declaration(Declaration declaration) {
        comment(declaration);
        imports.inHead(declaration.outer() == null);
        declaration.allAnnotations().forEach(annotation -> line(annotation(annotation)));
        imports.inHead(false);
        switch (declaration.kind) {
            case RECORD -> record(declaration);
            case ENUM -> enumeration(declaration);
            case ANNOTATION -> members(declaration);
            default -> interfaceOf(declaration);
        }
    }

    private void comment(Declaration declaration) {
        List<String> parameters = declaration.kind != Kind.RECORD
                ? List.of()
                : declaration.components.stream()
                        .filter(component -> !component.comment().isBlank())
                        .map(component -> component.name() + " " + Markdown.toTag(component.comment()))
                        .toList();
        JavaText.javadoc(declaration.comment, parameters).forEach(this::line);
    }

    /** In an interface everything is public. */
    private static String modifiers(Declaration declaration) {
        Declaration outer = declaration.outer();
        boolean isInInterface = outer != null && outer.kind != Kind.RECORD && outer.kind != Kind.ENUM;
        return isInInterface ? "" : "public ";
    }

    // --- records -------------------------------------------------------------------------------------------------

    private void record(Declaration record) {
        String begin = modifiers(record) + "record " + record.name() + "(";
        String supertypes = supertypes(" implements ", record);
        String end = record.nested.isEmpty() ? " {}" : " {";
        List<String> components =
                record.components.stream().map(this::component).toList();
        String all = String.join(", ", components);
        boolean hasRemarks = record.components.stream()
                .anyMatch(component -> !component.typeScript().isEmpty());
        if (!hasRemarks && fits(begin + all + ")" + supertypes + end)) {
            line(begin + all + ")" + supertypes + end);
        } else {
            line(begin);
            String broken = ")" + (supertypes.isEmpty() ? end : "");
            if (!hasRemarks && fits(STEP + STEP + all + broken)) {
                line(STEP + STEP + all + broken);
            } else {
                eachOnItsLine(record, components, broken);
            }
            if (!supertypes.isEmpty()) {
                line(STEP + STEP + supertypes.strip() + end);
            }
        }
        if (!record.nested.isEmpty()) {
            body(record, false);
        }
    }

    private void eachOnItsLine(Declaration record, List<String> components, String end) {
        for (int i = 0; i < components.size(); i++) {
            String typeScript = record.components.get(i).typeScript();
            if (!typeScript.isEmpty()) {
                line(STEP + STEP + "// TypeScript: " + JavaText.inComment(typeScript));
            }
            line(STEP + STEP + components.get(i) + (i + 1 < components.size() ? "," : end));
        }
    }

    private boolean fits(String line) {
        return margin.length() + line.length() <= WIDTH;
    }

    private String supertypes(String keyword, Declaration declaration) {
        return declaration.supertypes.isEmpty()
                ? ""
                : declaration.supertypes.stream().map(imports::name).collect(Collectors.joining(", ", keyword, ""));
    }

    private String component(Component component) {
        StringBuilder text = new StringBuilder();
        component
                .annotations()
                .forEach(annotation -> text.append(annotation(annotation)).append(' '));
        return text.append(componentType(component))
                .append(' ')
                .append(component.name())
                .toString();
    }

    private String componentType(Component component) {
        if (component.optional()) {
            return imports.name("java.util.Optional") + "<"
                    + type(component.type().boxed()) + ">";
        }
        if (component.type() instanceof JavaType.Array array && !array.kind().isEmpty()) {
            return typedArray(array) + " " + array.element() + "[]";
        }
        return type(component.orNull() ? component.type().boxed() : component.type());
    }

    // --- types ---------------------------------------------------------------------------------------------------

    private String type(JavaType type) {
        return type(type, "");
    }

    /** The type, with an annotation on its last name, where Java wants it. */
    private String type(JavaType type, String annotation) {
        String mark = annotation.isEmpty() ? "" : annotation + " ";
        if (type instanceof JavaType.Primitive primitive) {
            return marked(primitive.annotation()) + primitive.name();
        } else if (type instanceof JavaType.Array array) {
            String typed = array.kind().isEmpty() ? "" : typedArray(array) + " ";
            String marks = mark + typed;
            return array.element() + (marks.isEmpty() ? "" : " " + marks) + "[]";
        } else if (type instanceof JavaType.Library library) {
            String arguments = library.arguments().isEmpty()
                    ? ""
                    : library.arguments().stream().map(this::type).collect(Collectors.joining(", ", "<", ">"));
            return mark + marked(library.annotation()) + imports.name(library.name()) + arguments;
        } else if (type instanceof JavaType.Declared declared) {
            String name = imports.name(declared.declaration());
            int dot = name.lastIndexOf('.') + 1;
            return name.substring(0, dot) + mark + name.substring(dot);
        } else if (type instanceof JavaType.Nullable nullable) {
            return type(nullable.type(), "@" + imports.name("org.jspecify.annotations.Nullable"));
        }
        throw new IllegalArgumentException(type.toString());
    }

    private String marked(String annotation) {
        return annotation.isEmpty() ? "" : "@" + imports.name(annotation) + " ";
    }

    private String typedArray(JavaType.Array array) {
        String name = imports.name(Annotation.CONTRACT + "TypedArray");
        return "@" + name + "(" + name + ".Type." + array.kind() + ")";
    }

    private String annotation(Annotation annotation) {
        String name = "@"
                + (annotation.declaration() == null
                        ? imports.name(annotation.type())
                        : imports.name(annotation.declaration()));
        if (annotation.values().isEmpty()) {
            return name;
        }
        List<String> values = new ArrayList<>();
        boolean isAlone = annotation.values().keySet().equals(java.util.Set.of("value"));
        annotation.values().forEach((member, value) -> values.add((isAlone ? "" : member + " = ") + value(value)));
        return name + "(" + String.join(", ", values) + ")";
    }

    private String value(Object value) {
        if (value instanceof Declaration declaration) {
            return imports.name(declaration) + ".class";
        } else if (value instanceof Annotation annotation) {
            return annotation(annotation);
        } else if (value instanceof Annotation.Items items) {
            return items.items().size() == 1
                    ? value(items.items().get(0))
                    : items.items().stream().map(this::value).collect(Collectors.joining(", ", "{", "}"));
        }
        return String.valueOf(value);
    }

    // --- other declarations --------------------------------------------------------------------------------------

    private void interfaceOf(Declaration declaration) {
        boolean isSealed = declaration.kind == Kind.UNION;
        boolean isAnywhere =
                declaration.permitted.stream().anyMatch(record -> !record.top().equals(declaration.top()));
        imports.inHead(declaration.outer() == null);
        String permits = isSealed && isAnywhere
                ? declaration.permitted.stream().map(imports::name).collect(Collectors.joining(", ", " permits ", ""))
                : "";
        imports.inHead(false);
        String begin = modifiers(declaration)
                + (isSealed ? "sealed " : "")
                + "interface "
                + declaration.name()
                + supertypes(" extends ", declaration)
                + permits;
        if (declaration.nested.isEmpty() && declaration.components.isEmpty()) {
            line(begin + " {}");
        } else {
            line(begin + " {");
            body(declaration, false);
        }
    }

    private void enumeration(Declaration enumeration) {
        line(modifiers(enumeration) + "enum " + enumeration.name() + " {");
        String outer = margin;
        margin += STEP;
        int left = enumeration.constants.size();
        for (Declaration.Constant constant : enumeration.constants) {
            JavaText.javadoc(constant.comment(), List.of()).forEach(this::line);
            String value = constant.annotation() == null ? "" : annotation(constant.annotation()) + " ";
            left--;
            line(value + constant.name() + (left > 0 ? "," : ""));
        }
        margin = outer;
        line("}");
    }

    private void members(Declaration annotation) {
        line(modifiers(annotation) + "@interface " + annotation.name() + " {");
        body(annotation, true);
    }

    /** Methods, members, nested types, and the closing brace. */
    private void body(Declaration declaration, boolean isAnnotation) {
        String outer = margin;
        margin += STEP;
        boolean isFirst = true;
        if (isAnnotation) {
            for (Declaration.Member member : declaration.members) {
                separate(isFirst);
                isFirst = false;
                String value = member.defaultValue().isEmpty() ? "" : " default " + member.defaultValue();
                line(member.type() + " " + member.name() + "()" + value + ";");
            }
        } else if (declaration.kind == Kind.INTERFACE) {
            for (Component component : declaration.components) {
                separate(isFirst);
                isFirst = false;
                JavaText.javadoc(component.comment(), List.of()).forEach(this::line);
                if (!component.typeScript().isEmpty()) {
                    line("// TypeScript: " + JavaText.inComment(component.typeScript()));
                }
                component.annotations().forEach(annotation -> line(annotation(annotation)));
                line(method(component) + "();");
            }
        }
        for (Declaration nested : declaration.nested) {
            separate(isFirst);
            isFirst = false;
            declaration(nested);
        }
        margin = outer;
        line("}");
    }

    private String method(Component component) {
        String type = component.optional()
                ? imports.name("java.util.Optional") + "<"
                        + type(component.type().boxed()) + ">"
                : type(component.orNull() ? component.type().boxed() : component.type());
        return type + " " + component.name();
    }

    private void separate(boolean isFirst) {
        if (!isFirst) {
            out.append('\n');
        }
    }
}
