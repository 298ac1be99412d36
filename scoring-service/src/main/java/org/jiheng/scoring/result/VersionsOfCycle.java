package org.jiheng.scoring.result;

import java.util.List;
import java.util.Optional;

/** All versions of a cycle's result together: which may come next. */
public final class VersionsOfCycle {
    private final List<ResultVersion> byNumber;

    public VersionsOfCycle(List<ResultVersion> byNumber) {
        this.byNumber = List.copyOf(byNumber);
    }

    /**
     * The number of the next one.
     *
     * @throws ResultUnderWay if another is frozen or approved
     * @throws ResultPublishedAlready if one is published: from then on versions are corrections
     */
    public int first() {
        requireNoneUnderWay();
        latestPublished().ifPresent(published -> {
            throw new ResultPublishedAlready(published.number());
        });
        return next();
    }

    /**
     * The number of the one that corrects this one.
     *
     * @throws ResultCannotBeMoved if it is not published
     * @throws ResultCorrectedAlready if a later one is
     * @throws ResultUnderWay if another is frozen or approved
     */
    public int correcting(ResultVersion published) {
        if (published.state() != ResultState.PUBLISHED) {
            throw new ResultCannotBeMoved(published.number(), published.state());
        }
        int latest = latestPublished().orElseThrow().number();
        if (latest != published.number()) {
            throw new ResultCorrectedAlready(published.number(), latest);
        }
        requireNoneUnderWay();
        return next();
    }

    private Optional<ResultVersion> latestPublished() {
        return byNumber.stream()
                .filter(version -> version.state() == ResultState.PUBLISHED)
                .reduce((earlier, later) -> later);
    }

    private void requireNoneUnderWay() {
        byNumber.stream().filter(ResultVersion::underWay).findFirst().ifPresent(other -> {
            throw new ResultUnderWay(other.number(), other.state());
        });
    }

    private int next() {
        return byNumber.isEmpty() ? 1 : byNumber.get(byNumber.size() - 1).number() + 1;
    }
}
