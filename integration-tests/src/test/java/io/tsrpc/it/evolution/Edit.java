package io.tsrpc.it.evolution;

import io.tsrpc.it.evolution.Declaration.Kind;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What people do to a protocol. Each does nothing if the draft has nothing to do it to. */
enum Edit {
    ADD_OPTIONAL {
        @Override
        void apply(Draft draft) {
            add(draft, true);
        }
    },
    ADD_REQUIRED {
        @Override
        void apply(Draft draft) {
            add(draft, false);
        }
    },
    REMOVE {
        @Override
        void apply(Draft draft) {
            Declaration record = pick(draft, draft.records());
            if (!record.components().isEmpty()) {
                record.components()
                        .remove(draft.random().nextInt(record.components().size()));
            }
        }
    },
    TOGGLE_OPTIONAL {
        @Override
        void apply(Draft draft) {
            withComponent(draft, (component, nameable) -> component.toggleOptional());
        }
    },
    RENAME {
        @Override
        void apply(Draft draft) {
            withComponent(draft, (component, nameable) -> component.rename(draft.fresh("n")));
        }
    },
    REPLACE {
        @Override
        void apply(Draft draft) {
            withComponent(draft, (component, nameable) -> component.replace(draft.fresh("n")));
        }
    },
    CHANGE_TYPE {
        @Override
        void apply(Draft draft) {
            withComponent(draft, (component, nameable) -> component.use().change(draft.random(), nameable));
        }
    },
    REORDER {
        @Override
        void apply(Draft draft) {
            Collections.shuffle(pick(draft, draft.records()).components(), draft.random());
            draft.types(Kind.ENUM).forEach(e -> Collections.shuffle(e.constants(), draft.random()));
        }
    },
    ADD_CONSTANT {
        @Override
        void apply(Draft draft) {
            List<Constant> constants = pick(draft, draft.types(Kind.ENUM)).constants();
            constants.add(draft.random().nextInt(constants.size()), new Constant("", draft.fresh("K"), ""));
        }
    },
    REMOVE_CONSTANT {
        @Override
        void apply(Draft draft) {
            List<Constant> constants = pick(draft, draft.types(Kind.ENUM)).constants();
            if (constants.size() > 1) {
                constants.remove(0);
            }
        }
    },
    RENAME_CONSTANT {
        @Override
        void apply(Draft draft) {
            pick(draft, draft.types(Kind.ENUM)).constants().replaceAll(c -> c.renamed(draft.fresh("N")));
        }
    },
    RENAME_TYPE {
        @Override
        void apply(Draft draft) {
            pick(draft, draft.types()).rename(draft.fresh("N"));
        }
    },
    REPLACE_TYPE {
        @Override
        void apply(Draft draft) {
            pick(draft, draft.types()).replace(draft.fresh("N"));
        }
    },
    ADD_MEMBER {
        @Override
        void apply(Draft draft) {
            for (Declaration union : draft.types(Kind.UNION)) {
                draft.before(union).stream()
                        .filter(t -> t.kind() == Kind.RECORD && !union.members().contains(t))
                        .findFirst()
                        .ifPresent(union.members()::add);
            }
        }
    },
    REMOVE_MEMBER {
        @Override
        void apply(Draft draft) {
            draft.types(Kind.UNION).stream()
                    .filter(u -> u.members().size() > 1)
                    .forEach(u -> u.members().remove(0));
        }
    },
    CHANGE_DISCRIMINATOR {
        @Override
        void apply(Draft draft) {
            draft.types(Kind.UNION).forEach(u -> u.annotate("@Discriminator(\"kind\") "));
        }
    },
    CHANGE_DISCRIMINATOR_VALUE {
        @Override
        void apply(Draft draft) {
            draft.types(Kind.UNION).forEach(u -> u.members().get(0).annotate("@DiscriminatorValue(\"x\") "));
        }
    },
    ADD_ELEMENT {
        @Override
        void apply(Draft draft) {
            for (Declaration tuple : draft.types(Kind.TUPLE)) {
                List<Component> elements = tuple.components();
                boolean isOptional = elements.get(elements.size() - 1).isOptional()
                        || draft.random().nextBoolean();
                Use use = Use.random(draft.random(), draft.before(tuple));
                elements.add(new Component(draft.fresh("c"), use, isOptional));
            }
        }
    },
    CHANGE_ELEMENT {
        @Override
        void apply(Draft draft) {
            for (Declaration tuple : draft.types(Kind.TUPLE)) {
                tuple.components().get(0).use().change(draft.random(), draft.before(tuple));
            }
        }
    },
    REMOVE_ELEMENT {
        @Override
        void apply(Draft draft) {
            draft.types(Kind.TUPLE).stream()
                    .filter(t -> t.components().size() > 1)
                    .forEach(t -> t.components().remove(t.components().size() - 1));
        }
    },
    TOGGLE_LAST_ELEMENT {
        @Override
        void apply(Draft draft) {
            draft.types(Kind.TUPLE).stream()
                    .map(Declaration::components)
                    .filter(c -> c.size() < 2 || !c.get(c.size() - 2).isOptional())
                    .forEach(c -> c.get(c.size() - 1).toggleOptional());
        }
    };

    /** Does it to something random. */
    abstract void apply(Draft draft);

    private interface ComponentEdit {
        void apply(Component component, List<Declaration> nameable);
    }

    private static void add(Draft draft, boolean isOptional) {
        Random random = draft.random();
        Declaration record = pick(draft, draft.records());
        Use use = Use.random(random, draft.before(record));
        int at = random.nextInt(record.components().size() + 1);
        record.components().add(at, new Component(draft.fresh("c"), use, isOptional));
    }

    private static void withComponent(Draft draft, ComponentEdit edit) {
        Declaration record = pick(draft, draft.records());
        List<Component> components =
                record.components().stream().filter(c -> !c.use().names(record)).toList();
        if (!components.isEmpty()) {
            int index = draft.random().nextInt(components.size());
            edit.apply(components.get(index), draft.before(record));
        }
    }

    private static Declaration pick(Draft draft, List<Declaration> from) {
        return from.get(draft.random().nextInt(from.size()));
    }
}
