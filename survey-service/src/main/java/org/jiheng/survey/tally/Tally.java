package org.jiheng.survey.tally;

import java.util.Arrays;
import java.util.List;

import org.jiheng.survey.ballot.Ballot;
import org.jiheng.survey.ballot.Packing;
import org.jiheng.survey.wave.Questionnaire;

/**
 * How often each option was chosen in a wave, per unit, group and dimension. It only ever adds whole ballots, so the same
 * ballots in any order give the same tally.
 */
public final class Tally {
    private final Questionnaire questionnaire;
    private final Packing packing;
    private final long[] answers;

    public Tally(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        this.packing = new Packing(units().size(), dimensions().size());
        this.answers = new long[units().size() * groups().size() * dimensions().size() * options()];
    }

    /** One ballot more. */
    public void add(Ballot ballot) {
        byte[] packed = ballot.packed();
        int places = packing.places();
        int options = options();
        // Of one group a ballot's places and these counts lie in the same order
        int before = groups().indexOf(ballot.group()) * places * options - 1;
        for (int place = 0; place < places; place++, before += options) {
            int rating = Packing.rating(packed, place);
            if (rating != Packing.NOT_RATED) {
                answers[before + rating]++;
            }
        }
    }

    /** Puts back a count that was stored; positions are those of the wave's questionnaire. */
    public void put(int unit, int group, int dimension, int option, long count) {
        answers[start(unit, group, dimension) + option] = count;
    }

    /** How often each option was chosen, in the questionnaire's order of options. */
    public long[] answers(int unit, int group, int dimension) {
        int start = start(unit, group, dimension);
        return Arrays.copyOfRange(answers, start, start + options());
    }

    /** Whether both counted the same. */
    public boolean agreesWith(Tally other) {
        return questionnaire.equals(other.questionnaire) && Arrays.equals(answers, other.answers);
    }

    public Questionnaire questionnaire() {
        return questionnaire;
    }

    private int start(int unit, int group, int dimension) {
        return ((group * packing.units() + unit) * packing.dimensions() + dimension) * options();
    }

    private List<String> units() {
        return questionnaire.units();
    }

    private List<String> groups() {
        return questionnaire.groups();
    }

    private List<String> dimensions() {
        return questionnaire.dimensions();
    }

    private int options() {
        return questionnaire.options().size();
    }
}
