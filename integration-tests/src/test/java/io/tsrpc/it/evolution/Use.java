package io.tsrpc.it.evolution;

import java.util.List;
import java.util.Random;

/** A type where a draft uses it. */
final class Use {
    private static final List<String> LEAVES = List.of(
            "boolean",
            "int",
            "String",
            "byte",
            "long",
            "@Uint int",
            "double",
            "float",
            "UUID",
            "LocalDate",
            "Instant",
            "byte[]",
            "Object");
    private static final List<String> KEYS = List.of("String", "Integer", "Long", "Byte");

    /** What it is around. */
    private enum Around {
        NOTHING,
        LIST,
        SET,
        MAP
    }

    private Around around = Around.NOTHING;
    private String leaf = "int";
    private boolean isNullable;
    private List<Declaration> named = List.of();
    private List<Use> inner = List.of();
    private String key = KEYS.get(0);

    private Use() {}

    /** A random type, which may name some of these. */
    static Use random(Random random, List<Declaration> nameable) {
        Use use = new Use();
        if (!nameable.isEmpty() && random.nextInt(2) == 0) {
            use.named = List.of(nameable.get(random.nextInt(nameable.size())));
        } else {
            use.leaf = pick(random, LEAVES);
        }
        if (random.nextInt(3) == 0) {
            use.wrap(random);
        }
        return use;
    }

    static Use listOf(Declaration declaration) {
        Use list = new Use();
        list.named = List.of(declaration);
        list.wrapIn(Around.LIST);
        return list;
    }

    private static String pick(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private void wrap(Random random) {
        boolean isHashable = named.isEmpty() && List.of("int", "String", "UUID").contains(leaf);
        wrapIn(random.nextInt(2) == 0 ? Around.MAP : isHashable && random.nextInt(2) == 0 ? Around.SET : Around.LIST);
        inner.get(0).isNullable = around != Around.SET && random.nextInt(4) == 0;
        key = pick(random, KEYS);
    }

    private void wrapIn(Around outer) {
        Use element = new Use();
        element.around = around;
        element.leaf = leaf;
        element.named = named;
        element.inner = inner;
        element.key = key;
        around = outer;
        inner = List.of(element);
    }

    private void unwrap() {
        Use element = inner.get(0);
        around = element.around;
        leaf = element.leaf;
        named = element.named;
        key = element.key;
        inner = element.inner;
    }

    /** Changes it into something else. */
    void change(Random random, List<Declaration> nameable) {
        if (around == Around.NOTHING) {
            changeElement(random, nameable);
            return;
        }
        switch (random.nextInt(5)) {
            case 0 -> unwrap();
            case 1 -> {
                if (around == Around.MAP) {
                    key = pick(random, KEYS);
                } else if (around == Around.SET) {
                    around = Around.LIST;
                }
            }
            case 2 -> inner.get(0).isNullable = around != Around.SET && !inner.get(0).isNullable;
            default -> {
                if (around != Around.SET) {
                    inner.get(0).change(random, nameable);
                }
            }
        }
    }

    private void changeElement(Random random, List<Declaration> nameable) {
        if (random.nextInt(3) == 0) {
            wrap(random);
        } else if (!nameable.isEmpty() && random.nextInt(3) == 0) {
            named = List.of(nameable.get(random.nextInt(nameable.size())));
        } else {
            named = List.of();
            leaf = pick(random, LEAVES);
        }
    }

    /** Whether it names a declaration. */
    boolean names(Declaration declaration) {
        return named.contains(declaration) || inner.stream().anyMatch(use -> use.names(declaration));
    }

    /** As a component's type. */
    String component(boolean isOptional) {
        return !isOptional ? text(false) : text(true).contains("[]") ? "Optional<" + text(true) + ">" : nullable();
    }

    private String nullable() {
        return "@Nullable " + text(true);
    }

    private String text(boolean isBoxed) {
        return switch (around) {
            case NOTHING -> !named.isEmpty() ? named.get(0).name() : isBoxed ? boxed() : leaf;
            case LIST -> "List<" + element() + ">";
            case SET -> "Set<" + element() + ">";
            case MAP -> "Map<" + key + ", " + element() + ">";
        };
    }

    private String element() {
        Use element = inner.get(0);
        return element.isNullable && !element.text(true).contains("[]") ? element.nullable() : element.text(true);
    }

    private String boxed() {
        return switch (leaf) {
            case "boolean" -> "Boolean";
            case "int" -> "Integer";
            case "@Uint int" -> "@Uint Integer";
            case "byte" -> "Byte";
            case "long" -> "Long";
            case "double" -> "Double";
            case "float" -> "Float";
            default -> leaf;
        };
    }
}
