package io.tsrpc.text;

/** Long texts of peers, shortened: what repeats them must not be as large as the input. */
public final class ShortText {
    private ShortText() {}

    /**
     * Returns {@code text} itself if it has at most {@code longest} chars; otherwise that many of them, or one less so that
     * no surrogate pair is split, and an ellipsis.
     */
    public static String of(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        boolean splitsPair =
                Character.isHighSurrogate(text.charAt(longest - 1)) && Character.isLowSurrogate(text.charAt(longest));
        return text.substring(0, splitsPair ? longest - 1 : longest) + "…";
    }
}
