package io.tsrpc.it.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A block of Java on a page. Blocks that are shown as generated or copied from a file have tests of their own.
 *
 * @param name the page and the line, as a class name
 * @param code the block
 */
record JavaSample(String name, String code) {
    private static final Pattern BLOCK =
            Pattern.compile("(?<!-->\n)```java\n(?!(?:@[^\n]*\n)?(?:package|module) )(.*?)```", Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);
    private static final Pattern DECLARATION =
            Pattern.compile("\\s*(@|(public|static|final|void|volatile|sealed|record|enum|class|interface) )");
    private static final Pattern STATEMENT = Pattern.compile("(?m)^(?!static |volatile )\\S.*; *$");

    /** The blocks of a page. */
    static List<JavaSample> of(Path page) throws IOException {
        String text = Files.readString(page);
        String name = page.getFileName().toString().replaceAll("\\W", "_");
        return BLOCK.matcher(text)
                .results()
                .map(block -> new JavaSample(name + "_" + line(text, block.start()), block.group(1)))
                .toList();
    }

    private static long line(String text, int position) {
        return text.substring(0, position).lines().count() + 1;
    }

    /**
     * A class with this sample as its members, or as the statements of a method.
     *
     * @param head what stands in front of it: package and imports
     */
    String source(String head) {
        String body = isDeclarations() ? code : "void sample() throws Exception {\n" + code + "}\n";
        return head + "class " + name + " extends Sample {\n" + body + "}\n";
    }

    private boolean isDeclarations() {
        String bare = COMMENT.matcher(code).replaceAll("");
        return DECLARATION.matcher(bare).lookingAt() && !STATEMENT.matcher(bare).find();
    }
}
