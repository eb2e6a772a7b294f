package io.tsrpc.it.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of the docs, for projects that are built from what it shows. */
record DocsPage(String name) {
    private static final Pattern OUR_VERSION =
            Pattern.compile("(<groupId>io[.]tsrpc</groupId>\\s*<artifactId>[^<]+</artifactId>\\s*<version>)[^<]+");

    String text() throws IOException {
        return Files.readString(Path.of("../docs", name));
    }

    /** The first block that is this element of a pom, with the version that this build makes of what the page names. */
    String xml(String element) throws IOException {
        String block = find("```xml\n(<" + element + ">.*?)```");
        return OUR_VERSION.matcher(block).replaceAll("$1" + LocalRepository.VERSION);
    }

    /** The first block in a language. */
    String listing(String language) throws IOException {
        return find("```" + language + "\n(.*?)```");
    }

    /** What the first group of a pattern matches first. */
    String find(String pattern) throws IOException {
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(text());
        assertThat(matcher.find()).as("%s in %s", pattern, name).isTrue();
        return matcher.group(1);
    }
}
