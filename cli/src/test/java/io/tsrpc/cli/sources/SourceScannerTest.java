package io.tsrpc.cli.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class SourceScannerTest {
    private static Comment scan(String source, String type) {
        return SourceScanner.scan(source).getOrDefault(type, Comment.NONE);
    }

    @Test
    void commentsBelongToWhatFollows() {
        Comment user = scan("""
                import { X } from './x';
                /* no documentation */
                // nor this
                const data = { /** not this */ name: `a ${"{"} b` };

                /**
                 * A user.
                 *
                 *  - indented
                 */
                export default interface User extends Base<Other> {
                    /** The name */
                    readonly name: string,
                    /** Old */ 'last-name'?: string
                    age: number /* in years */
                    // not a comment on it
                    mail: string;
                    /** Keys */
                    [key: string]: unknown;
                    /** After all */
                    last: Array<string>
                }
                """, "User");

        assertThat(user.text()).isEqualTo("A user.\n\n - indented");
        assertThat(user.property("name").text()).isEqualTo("The name");
        assertThat(user.property("last-name").text()).isEqualTo("Old");
        assertThat(user.property("age").text()).isEmpty();
        assertThat(user.property("mail").text()).isEmpty();
        assertThat(user.property("last").text()).isEqualTo("After all");
    }

    @Test
    void objectsWithoutNamesHaveTheirOwn() {
        String source = """
                interface A {
                    /** Outer */
                    inner: { /** One */ x: number; deep: { /** Two */ y: string }[] }[]
                    /** Next */
                    next: string
                }
                /** A union */
                export type B =
                    | { type: 'a'; /** Of a */ value: number }
                    | { type: 'b'; /** Of b */ value: { z: '}' } }
                export type C = string
                /** Not of C */
                type D = [
                    string, { /** In a tuple */ t: number }];
                """;

        Comment inner = scan(source, "A").property("inner");
        assertThat(inner.text()).isEqualTo("Outer");
        assertThat(inner.property("x").text()).isEqualTo("One");
        assertThat(inner.property("deep").property("y").text()).isEqualTo("Two");
        assertThat(scan(source, "A").property("next").text()).isEqualTo("Next");
        assertThat(scan(source, "B").text()).isEqualTo("A union");
        assertThat(scan(source, "B").object(0).property("value").text()).isEqualTo("Of a");
        assertThat(scan(source, "B").object(1).property("value").text()).isEqualTo("Of b");
        assertThat(scan(source, "D").text()).isEqualTo("Not of C");
        assertThat(scan(source, "D").property("t").text()).isEqualTo("In a tuple");
    }

    @Test
    void constantsAreKnownByTheirValues() {
        Map<String, Comment.Constant> constants = scan("""
                export const enum Level {
                    /** The lowest */
                    Low,
                    High = 10, Higher,
                    Negative = -1,
                    Text = 'text', "quoted" = "q",
                    Computed = 1 << 4,
                }
                """, "Level").constants();

        assertThat(constants.get("0")).isEqualTo(new Comment.Constant("Low", "The lowest"));
        assertThat(constants.get("10")).isEqualTo(new Comment.Constant("High", ""));
        assertThat(constants.get("11")).isEqualTo(new Comment.Constant("Higher", ""));
        assertThat(constants.get("-1")).isEqualTo(new Comment.Constant("Negative", ""));
        assertThat(constants.get("\"text\"")).isEqualTo(new Comment.Constant("Text", ""));
        assertThat(constants.get("\"q\"")).isEqualTo(new Comment.Constant("quoted", ""));
        assertThat(constants).doesNotContainKey("1");
    }

    @Test
    void whatIsInBlocksOfOtherKindsIsNotRead() {
        String source = "declare module 'x' { /** No */ interface User { a: string } }\n"
                + "function f() { /** No */ interface Inner {} }\n/** Yes */ interface User {}";

        assertThat(SourceScanner.scan(source)).containsOnlyKeys("User");
        assertThat(scan(source, "User").text()).isEqualTo("Yes");
    }

    @Test
    void sourcesThatEndEarlyDoNoHarm() {
        String whole =
                "/** A */ export interface A { a: { b: string }[]; c?: 'x' | { d: number } } enum E { F = -1 } type G = A";
        for (int end = 0; end <= whole.length(); end++) {
            assertThat(SourceScanner.scan(whole.substring(0, end)).size()).isBetween(0, 3);
        }
    }
}
