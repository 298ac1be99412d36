package org.jiheng.localstack.evaluationpackage;

import java.util.Set;

/**
 * What a cell may refer to.
 *
 * @param what names the list in a message
 * @param readable false where the list itself is broken: then nothing is said about references to it
 */
record Codes(String what, Set<String> codes, boolean readable) {
    boolean contains(String code) {
        return !readable || codes.contains(code);
    }
}
