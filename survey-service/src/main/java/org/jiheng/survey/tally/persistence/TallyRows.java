package org.jiheng.survey.tally.persistence;

import java.util.ArrayList;
import java.util.List;

import org.jiheng.survey.tally.Tally;
import org.jiheng.survey.wave.Questionnaire;

/** A tally as columns for one multi-row statement. */
record TallyRows(
        List<String> units, List<String> groups, List<String> dimensions, List<String> options, List<Long> answers) {

    static TallyRows of(Tally tally) {
        TallyRows rows = new TallyRows(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Questionnaire asked = tally.questionnaire();
        for (int unit = 0; unit < asked.units().size(); unit++) {
            for (int group = 0; group < asked.groups().size(); group++) {
                for (int dimension = 0; dimension < asked.dimensions().size(); dimension++) {
                    rows.add(asked, unit, group, dimension, tally.answers(unit, group, dimension));
                }
            }
        }
        return rows;
    }

    private void add(Questionnaire asked, int unit, int group, int dimension, long[] counts) {
        for (int option = 0; option < counts.length; option++) {
            if (counts[option] > 0) {
                units.add(asked.units().get(unit));
                groups.add(asked.groups().get(group));
                dimensions.add(asked.dimensions().get(dimension));
                options.add(asked.options().get(option).letter());
                answers.add(counts[option]);
            }
        }
    }
}
