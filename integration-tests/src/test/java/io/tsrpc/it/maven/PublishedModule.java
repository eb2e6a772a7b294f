package io.tsrpc.it.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A module of this project that users get.
 *
 * @param folder where it is, below the root of the project
 */
record PublishedModule(String folder) {
    static final PublishedModule BOM = new PublishedModule("bom");
    private static final Path ROOT = Path.of("..");
    private static final XPath XPATH = XPathFactory.newInstance().newXPath();

    /** Those that a release builds. */
    static List<PublishedModule> all() {
        return texts(ROOT.resolve("pom.xml"), "/project/modules/module").stream()
                .map(PublishedModule::new)
                .toList();
    }

    /** Every module of the project, also those of profiles. */
    static List<PublishedModule> allAndUnpublished() {
        return texts(ROOT.resolve("pom.xml"), "//modules/module").stream()
                .distinct()
                .map(PublishedModule::new)
                .toList();
    }

    Path sources() {
        return ROOT.resolve(folder).resolve("src/main/java");
    }

    Path pom() {
        return ROOT.resolve(folder).resolve("pom.xml");
    }

    /** What goes to repositories instead of the pom. Maven's phase validate writes it. */
    Path publishedPom() {
        return ROOT.resolve(folder).resolve("target/published-pom.xml");
    }

    boolean isBuilt() {
        return Files.exists(publishedPom());
    }

    String artifact() {
        return texts(pom(), "/project/artifactId").get(0);
    }

    /** Whether it makes projects, and is no dependency of any. */
    boolean isArchetype() {
        return texts(pom(), "/project/packaging").contains("maven-archetype");
    }

    boolean deploys() {
        return deploys(pom());
    }

    /** A pom or the nearest of its parents says so. */
    private static boolean deploys(Path pom) {
        List<String> skip = texts(pom, "/project/properties/maven.deploy.skip");
        if (!skip.isEmpty()) {
            return !skip.contains("true");
        }
        List<String> parent = texts(pom, "/project/parent/relativePath");
        return deploys(pom.resolveSibling(parent.isEmpty() ? "../pom.xml" : parent.get(0)));
    }

    /** What is at a path in a pom. */
    static List<String> texts(Path pom, String path) {
        try {
            Document document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
            NodeList found = (NodeList) XPATH.evaluate(path, document, XPathConstants.NODESET);
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < found.getLength(); i++) {
                texts.add(found.item(i).getTextContent().strip());
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException | XPathExpressionException e) {
            throw new IllegalStateException(pom + ": " + path, e);
        }
    }

    @Override
    public String toString() {
        return folder;
    }
}
