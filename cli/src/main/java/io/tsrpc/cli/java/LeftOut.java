package io.tsrpc.cli.java;

import io.tsrpc.cli.sources.Comment;
import io.tsrpc.cli.sources.Comments;
import io.tsrpc.processor.contract.Unreachable;
import io.tsrpc.processor.json.JsonPrinter;
import java.util.List;

/** Tells of constants and properties that are left out because data does not reach them by a number. */
final class LeftOut {
    private final Usage usage;
    private final Comments comments;

    LeftOut(Usage usage, Comments comments) {
        this.usage = usage;
        this.comments = comments;
    }

    /** Reports what JSON has and Java has not; another name of a constant is a note. */
    void add(Unreachable.Entry entry, Report report, List<String> notes) {
        String id = usage.typeOf(entry.place());
        if (id.isEmpty()) {
            return; // no service uses it
        }
        Place place = Place.of(entry.place(), Comment.NONE);
        if (entry.value() != null && entry.value().equals(entry.first())) {
            String note = place + ": " + alias(id, entry.value());
            if (!notes.contains(note)) {
                notes.add(note);
            }
        } else {
            NoForm reason = entry.first() == null ? NoForm.NO_NUMBER : NoForm.SAME_NUMBER;
            boolean isName = reason == NoForm.NO_NUMBER;
            String what = isName ? String.valueOf(entry.value()) : JsonPrinter.onOneLine(entry.value());
            report.add(place.toString(), what, reason);
        }
    }

    private String alias(String id, Object value) {
        String json = JsonPrinter.onOneLine(value);
        Comment.Constant constant = comments.of(id).constant(json).orElse(new Comment.Constant("", ""));
        List<String> names = constant.aliases();
        String what = names.isEmpty()
                ? "several constants are `" + json + "`"
                : "`" + String.join("`, `", names) + (names.size() == 1 ? "` is" : "` are") + " `" + constant.name()
                        + "` again, `" + json + "`";
        return what + "; one constant was written, which has the same data";
    }
}
