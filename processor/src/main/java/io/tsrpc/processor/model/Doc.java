package io.tsrpc.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * A Javadoc comment as written: with its inline tags and HTML, without the leading asterisks.
 *
 * @param text the text before the first block tag, without surrounding blank lines
 * @param tags the block tags in order
 */
public record Doc(String text, List<Tag> tags) {
    /** No comment. */
    public static final Doc NONE = new Doc("", List.of());

    /** Copies the tags. */
    public Doc {
        tags = List.copyOf(tags);
    }

    /** A comment of text only. */
    public static Doc of(String text) {
        return text.isEmpty() ? NONE : new Doc(text, List.of());
    }

    /** Whether the comment is empty. */
    public boolean isEmpty() {
        return text.isEmpty() && tags.isEmpty();
    }

    /** The text of the first block tag of this name that is not a {@code @param}, such as {@code deprecated}. */
    public Optional<String> tag(String name) {
        return tags.stream().filter(t -> t.name().equals(name)).map(Tag::text).findFirst();
    }

    /** The text of {@code @param} for a component or type parameter. */
    public Optional<String> param(String parameter) {
        return tags.stream()
                .filter(t -> t.name().equals("param") && t.argument().equals(parameter))
                .map(Tag::text)
                .findFirst();
    }

    /**
     * A block tag.
     *
     * @param name without the {@code @}
     * @param argument the parameter's name for {@code param} ({@code <T>} for type parameters), else empty
     * @param text the rest, possibly several lines
     */
    public record Tag(String name, String argument, String text) {}
}
