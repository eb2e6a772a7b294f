package io.tsrpc.it.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The versions that users import; {@link MavenBuildTest} builds with them. */
class BomTest {
    private static final Path ROOT = Path.of("..");

    private static Document pom(Path file) throws IOException, ParserConfigurationException, SAXException {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    }

    private static List<String> texts(Document pom, String element) {
        NodeList found = pom.getElementsByTagName(element);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent().strip())
                .toList();
    }

    /** What a project itself says, not what is nested in it. */
    private static String own(Document pom, String element) {
        for (Node child = pom.getDocumentElement().getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element && child.getNodeName().equals(element)) {
                return child.getTextContent().strip();
            }
        }
        throw new AssertionError("There is no " + element);
    }

    @Test
    void itHasEachModuleThatIsPublished() throws Exception {
        Document bom = pom(ROOT.resolve("bom/target/published-pom.xml"));
        List<String> published = texts(pom(ROOT.resolve("pom.xml")), "module").stream()
                .distinct()
                .filter(module -> !module.equals("bom"))
                .map(module -> published(ROOT.resolve(module)))
                .filter(artifact -> !artifact.isEmpty())
                .toList();
        List<String> imported = texts(bom, "artifactId").stream()
                .filter(artifact -> artifact.startsWith("tsrpc-") && !artifact.equals("tsrpc-bom"))
                .toList();
        assertThat(imported).containsExactlyInAnyOrderElementsOf(published);
    }

    /** The name of a module's artifact on which others may depend, or empty. */
    private static String published(Path module) {
        try {
            Document pom = pom(module.resolve("pom.xml"));
            boolean isForDependencies = !texts(pom, "packaging").contains("maven-archetype");
            boolean isPublished = !texts(pom, "maven.deploy.skip").contains("true");
            return isPublished && isForDependencies ? own(pom, "artifactId") : "";
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(module.toString(), e);
        }
    }
}
