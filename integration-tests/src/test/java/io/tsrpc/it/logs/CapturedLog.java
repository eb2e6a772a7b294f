package io.tsrpc.it.logs;

import io.tsrpc.log.Log;
import io.tsrpc.log.Topic;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Everything that the library logs between creation and close, in the lines of SLF4J's simple backend. */
final class CapturedLog implements AutoCloseable {
    /** SLF4J's numbers of levels. */
    static final int DEBUG = 10;

    static final int INFO = 20;

    private static final Pattern HEAD = Pattern.compile("^\\[[^]]*] (TRACE|DEBUG|INFO|WARN|ERROR) io\\.tsrpc");

    private final PrintStream before = System.err;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Map<Topic, Integer> levels = new EnumMap<>(Topic.class);
    private final Field level;

    /** Captures lines from a level on. */
    CapturedLog(int from) throws ReflectiveOperationException {
        level = logger(Topic.SERVER).getClass().getDeclaredField("currentLogLevel");
        level.setAccessible(true);
        for (Topic topic : Topic.values()) {
            levels.put(topic, level.getInt(logger(topic)));
            level.setInt(logger(topic), from);
        }
        System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    }

    /** The backend's logger of a topic. */
    private static Object logger(Topic topic) throws ReflectiveOperationException {
        Field logger = Log.class.getDeclaredField("logger");
        logger.setAccessible(true);
        return logger.get(Log.of(topic));
    }

    /** All lines so far, those of stack traces included. */
    List<String> lines() {
        return List.of(text().split("\n", -1));
    }

    /** A line of the log, with the stack trace that follows it. */
    record Entry(String level, String text) {
        /** The first line. */
        String line() {
            return text.lines().findFirst().orElse("");
        }
    }

    /** All entries so far. */
    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (String line : lines()) {
            Matcher head = HEAD.matcher(line);
            if (head.find()) {
                entries.add(new Entry(head.group(1), line));
            } else if (!entries.isEmpty()) {
                Entry last = entries.remove(entries.size() - 1);
                entries.add(new Entry(last.level(), last.text() + "\n" + line));
            }
        }
        return entries;
    }

    /** All that is logged so far, as it is. */
    String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** The entries that contain a text. */
    List<Entry> entriesWith(String part) {
        return entries().stream().filter(entry -> entry.text().contains(part)).toList();
    }

    @Override
    public void close() throws ReflectiveOperationException {
        System.setErr(before);
        for (Map.Entry<Topic, Integer> entry : levels.entrySet()) {
            level.setInt(logger(entry.getKey()), entry.getValue());
        }
    }
}
