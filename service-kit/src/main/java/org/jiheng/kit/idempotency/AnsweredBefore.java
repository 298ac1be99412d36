package org.jiheng.kit.idempotency;

/** Carries a kept answer past the resource method, whose return type it does not have. */
class AnsweredBefore extends RuntimeException {
    private final transient Answer answer;

    AnsweredBefore(Answer answer) {
        super("answered before", null, false, false);
        this.answer = answer;
    }

    Answer answer() {
        return answer;
    }
}
