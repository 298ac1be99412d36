package org.jiheng.inspection.rectification.usecase;

import java.util.Collection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.inspection.cycle.EvaluationCycle;

/** Tells those who open rectifications that results were published. */
@ApplicationScoped
public class TellOfWeakPoints {
    private final RectificationNotices notices;

    TellOfWeakPoints(RectificationNotices notices) {
        this.notices = notices;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(EvaluationCycle cycle, Collection<Integer> versions) {
        versions.forEach(version -> notices.published(cycle, version));
    }
}
