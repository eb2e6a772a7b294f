package io.tsrpc.codec;

import tools.jackson.core.io.SerializedString;

/** A property's name with half of a surrogate pair in it, which Jackson would write as it is. */
final class LoneSurrogateName extends SerializedString {
    private static final long serialVersionUID = 1;

    LoneSurrogateName(String name) {
        super(name);
        String quoted = LoneSurrogates.quoted(name);
        _quotedChars = quoted.substring(1, quoted.length() - 1).toCharArray();
    }
}
