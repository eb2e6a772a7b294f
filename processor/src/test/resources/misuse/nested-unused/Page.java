package chat.protocols;

import java.util.List;

public record Page<T>(List<T> items) {
    record Cursor() {} // WARNING[NESTED_UNUSED] `Page.Cursor` is nested in `Page`
}
