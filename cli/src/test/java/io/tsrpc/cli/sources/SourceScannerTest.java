package io.tsrpc.cli.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void laterConstantsWithAValueAreAliases() {
        assertThat(scan(
                                "enum Level { /** None */ Low, Default = 0, High, Usual = 0, Text = 'a', Other = 'a' }",
                                "Level")
                        .constants())
                .containsOnly(
                        Map.entry("0", new Comment.Constant("Low", "None", List.of("Default", "Usual"))),
                        Map.entry("1", new Comment.Constant("High", "")),
                        Map.entry("\"a\"", new Comment.Constant("Text", "", List.of("Other"))));
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import type { User } from './User';",
                "import type User from \"./User\"",
                "import type * as all from './User'",
                "import { type User, other as type } from './User';",
                "import type from './User'",
                "import data from './data.json' with { type: 'json' };",
                "import './User'",
                "import users = require('./User')",
                "import type users = require('./User');",
                "import Users = all.Users",
                "export type { User } from './User';",
                "export type { User }",
                "export { type User, other as type } from './User'",
                "export type * from './User';",
                "export type * as all from './User'",
                "export * from './User'",
                "export import users = require('./User');",
                "export { User };",
                "export = users;",
                "export as namespace Users"
            })
    void importsAndExportsOfOtherFilesHideNothing(String statement) {
        String source = statement + "\n/** A kind */ export enum Kind { /** Open */ Open = 1 }\n" + statement
                + "\n/** A text */ type Text = string\n" + statement + "\n/** One */ interface One { a: string }";

        assertThat(SourceScanner.scan(source)).containsOnlyKeys("Kind", "Text", "One");
        assertThat(scan(source, "Kind").text()).isEqualTo("A kind");
        assertThat(scan(source, "Kind").constants()).containsEntry("1", new Comment.Constant("Open", "Open"));
        assertThat(scan(source, "Text").text()).isEqualTo("A text");
        assertThat(scan(source, "One").text()).isEqualTo("One");
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
