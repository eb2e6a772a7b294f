package io.tsrpc.it.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The versions that this project's own build has, and that therefore need not be downloaded for projects of tests. */
final class OurPom {
    private static final Path FILE = Path.of("../pom.xml");

    private OurPom() {}

    /** A plugin, as the element for another pom. */
    static String plugin(String artifact) throws IOException {
        return "<plugin><artifactId>" + artifact + "</artifactId><version>" + version(artifact) + "</version></plugin>";
    }

    /** The version of a plugin. */
    static String version(String plugin) throws IOException {
        return find("<artifactId>" + plugin + "</artifactId>\\s*<version>([^<]+)</version>");
    }

    /** The value of a property. */
    static String property(String name) throws IOException {
        return find("<" + name + ">(.*)</" + name + ">");
    }

    private static String find(String pattern) throws IOException {
        Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(FILE));
        assertThat(matcher.find()).as("%s in %s", pattern, FILE).isTrue();
        return matcher.group(1);
    }
}
