package io.tsrpc.processor.discover;

import io.tsrpc.processor.model.Doc;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;

/** Reads Javadoc comments: the text and its block tags. */
final class DocReader {
    private static final Pattern TAG = Pattern.compile("@(\\w+)\\s*(.*)", Pattern.DOTALL);
    private static final Pattern PARAM = Pattern.compile("(\\S+)\\s*(.*)", Pattern.DOTALL);

    private DocReader() {}

    static Doc read(Round round, Element element) {
        String comment = round.elements.getDocComment(element);
        return comment == null ? Doc.NONE : parse(comment);
    }

    static Doc parse(String comment) {
        List<String> blocks = blocks(comment);
        List<Doc.Tag> tags = new ArrayList<>();
        for (String block : blocks.subList(1, blocks.size())) {
            Matcher m = TAG.matcher(block);
            if (m.matches()) {
                tags.add(tag(m.group(1), m.group(2)));
            }
        }
        return new Doc(blocks.get(0), tags);
    }

    private static Doc.Tag tag(String name, String rest) {
        Matcher m = PARAM.matcher(rest);
        return name.equals("param") && m.matches()
                ? new Doc.Tag(name, m.group(1), m.group(2))
                : new Doc.Tag(name, "", rest);
    }

    /** The text, followed by each block tag. As in Javadoc, a tag starts a line outside of all braces. */
    private static List<String> blocks(String comment) {
        List<String> blocks = new ArrayList<>();
        StringBuilder block = new StringBuilder();
        int depth = 0;
        for (String line : comment.lines().toList()) {
            if (depth == 0 && TAG.matcher(line.strip()).matches()) {
                blocks.add(clean(block));
                block = new StringBuilder();
            }
            depth = depth(depth, line);
            block.append(line).append('\n');
        }
        blocks.add(clean(block));
        return blocks;
    }

    private static int depth(int before, String line) {
        int depth = before;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '{' && (depth > 0 || line.startsWith("{@", i))) {
                depth++;
            } else if (line.charAt(i) == '}' && depth > 0) {
                depth--;
            }
        }
        return depth;
    }

    private static String clean(StringBuilder block) {
        String text = block.toString();
        // javac keeps the space after each asterisk.
        return (text.startsWith(" ") ? text.replaceAll("(?m)^ ", "") : text).strip();
    }
}
