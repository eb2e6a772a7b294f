package com.example.docs;

import org.jspecify.annotations.Nullable;

/**
 * A note, as {@link Kind} and {@code List<String>} know it; see also
 * {@link java.util.Map#get(Object) how maps do it} &amp; <b>more</b>.
 *
 * <p>Two things:
 *
 * <ul>
 *   <li>it is short
 *   <li>it is <a href="https://example.com/notes">well known</a>
 * </ul>
 *
 * <pre>{@code
 * new MsgNote("a", Kind.NEW, null) {
 *     // nothing
 * }
 * }</pre>
 *
 * @param text what it says,
 *     in Markdown &lt;3
 * @param kind old or new
 * @param place where it is, ends with a star and a slash: *&#47;
 * @since 1.1
 * @see Kind
 * @author nobody
 */
public record MsgNote(String text, Kind kind, @Nullable Place place) {
    /** What notes are. */
    public enum Kind {
        /** Just written. */
        NEW,
        /**
         * Not read any more.
         *
         * @deprecated old ones are {@linkplain #NEW new} too
         */
        @Deprecated
        OLD
    }
}
