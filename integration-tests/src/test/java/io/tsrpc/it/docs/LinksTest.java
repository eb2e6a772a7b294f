package io.tsrpc.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Links between pages lead to files and sections that exist, and the index leads to every page. */
class LinksTest {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern BLOCK = Pattern.compile("(?ms)^ *```.*?^ *```$");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.*)$");
    private static final Pattern NO_SLUG = Pattern.compile("[^\\p{IsAlphabetic}\\p{IsDigit} _-]");
    private static final Pattern ANCHOR = Pattern.compile("<a (?:id|name)=\"([^\"]+)\"");

    @Test
    void linksLeadToFilesAndSections() throws IOException {
        List<String> broken = new ArrayList<>();
        int links = 0;
        for (Path page : pages()) {
            for (String link : links(page)) {
                links++;
                if (!leadsSomewhere(page, link)) {
                    broken.add(PROJECT.relativize(page) + ": " + link);
                }
            }
        }
        assertThat(broken).isEmpty();
        assertThat(links).isGreaterThan(100);
    }

    @Test
    void theIndexLeadsToEveryPage() throws IOException {
        Path index = PROJECT.resolve("docs/README.md");
        Set<Path> found = links(index).stream()
                .map(link -> index.resolveSibling(link.replaceAll("#.*", "")).normalize())
                .collect(Collectors.toSet());
        try (Stream<Path> pages = Files.list(PROJECT.resolve("docs"))) {
            assertThat(pages.filter(page -> page.toString().endsWith(".md") && !page.equals(index)))
                    .isSubsetOf(found);
        }
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        for (String folder : List.of(".", "docs", "examples", "benchmarks")) {
            int depth = folder.equals("examples") ? 2 : 1;
            try (Stream<Path> files = Files.walk(PROJECT.resolve(folder), depth)) {
                files.filter(file -> file.toString().endsWith(".md"))
                        .map(Path::normalize)
                        .forEach(pages::add);
            }
        }
        return pages;
    }

    private static List<String> links(Path page) {
        String prose = BLOCK.matcher(read(page)).replaceAll("");
        return LINK.matcher(prose)
                .results()
                .map(found -> found.group(1))
                .filter(link -> !link.contains("://"))
                .toList();
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean leadsSomewhere(Path page, String link) {
        int hash = link.indexOf('#');
        String file = hash < 0 ? link : link.substring(0, hash);
        Path target = file.isEmpty() ? page : page.resolveSibling(file).normalize();
        return Files.exists(target) && (hash < 0 || anchors(target).contains(link.substring(hash + 1)));
    }

    /** The names of a page's sections, as GitHub makes them. */
    private static Set<String> anchors(Path page) {
        String text = read(page);
        Set<String> anchors = new HashSet<>();
        HEADING.matcher(BLOCK.matcher(text).replaceAll("")).results().forEach(heading -> {
            String shown = heading.group(1)
                    .replaceAll("\\[([^]]*)\\]\\([^)]*\\)", "$1")
                    .replace("`", "");
            String slug = NO_SLUG.matcher(shown.toLowerCase(Locale.ROOT))
                    .replaceAll("")
                    .replace(' ', '-');
            String name = slug;
            for (int i = 1; !anchors.add(name); i++) {
                name = slug + "-" + i;
            }
        });
        ANCHOR.matcher(text).results().forEach(anchor -> anchors.add(anchor.group(1)));
        return anchors;
    }
}
