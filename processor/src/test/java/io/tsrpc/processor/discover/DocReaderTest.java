package io.tsrpc.processor.discover;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.processor.model.Doc;
import org.junit.jupiter.api.Test;

class DocReaderTest {
    @Test
    void separatesTextFromBlockTags() {
        Doc doc = DocReader.parse("""
                 Signs a user in.

                   <p>Twice is {@code
                   @param no tag}.
                 @param username the account
                     name
                 @param <T> a type
                 @deprecated use mail@example.com
                """.indent(0));

        assertThat(doc.text()).isEqualTo("Signs a user in.\n\n  <p>Twice is {@code\n  @param no tag}.");
        assertThat(doc.param("username")).hasValue("the account\n    name");
        assertThat(doc.param("<T>")).hasValue("a type");
        assertThat(doc.tag("deprecated")).hasValue("use mail@example.com");
        assertThat(doc.tags()).hasSize(3);
    }

    @Test
    void commentMayBeTagsOnly() {
        Doc doc = DocReader.parse(" @param a the first\n @see Other\n");

        assertThat(doc.text()).isEmpty();
        assertThat(doc.param("a")).hasValue("the first");
        assertThat(doc.tag("see")).hasValue("Other");
    }

    @Test
    void emptyCommentIsEmpty() {
        assertThat(DocReader.parse("").isEmpty()).isTrue();
    }
}
