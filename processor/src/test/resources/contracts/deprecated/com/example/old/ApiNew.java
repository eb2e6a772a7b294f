package com.example.old;

import java.util.List;

/** Does it the new way, with some old things in it. */
@SuppressWarnings("deprecation")
public interface ApiNew {
    record Req(Kind kind, @Deprecated String name) {}

    record Res(List<OldValue> values, Either either) {}

    enum Kind {
        @Deprecated
        FIRST,
        SECOND
    }

    sealed interface Either {}

    record One(String one) implements Either {}

    @Deprecated
    record Two(String two) implements Either {}
}
