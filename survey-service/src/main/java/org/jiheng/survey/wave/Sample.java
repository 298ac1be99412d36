package org.jiheng.survey.wave;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jiheng.kit.refusal.Fault;

/**
 * Who is asked in a wave, fixed at its opening. A group without an entry has no quota.
 *
 * @param headsRateOwnUnit whether heads of departments rate their own; empty: nobody said
 */
public record Sample(Optional<Boolean> headsRateOwnUnit, List<GroupSample> groups) {
    public static final Sample NOT_GIVEN = new Sample(Optional.empty(), List.of());

    /** @throws SampleFaulty naming everything that cannot be so */
    public void requireFitting(Questionnaire questionnaire) {
        List<Fault> faults = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (int i = 0; i < groups.size(); i++) {
            GroupSample given = groups.get(i);
            String path = "/sample/groups/" + i;
            if (!questionnaire.groups().contains(given.group())) {
                faults.add(new Fault(path + "/group", "unknown-group", given.group()));
            } else if (!named.add(given.group())) {
                faults.add(new Fault(path + "/group", "group-twice", given.group()));
            }
            if (given.quota() > given.frame()) {
                faults.add(new Fault(path + "/quota", "quota-above-frame", given.quota(), given.frame()));
            }
            if (given.sheets() > given.quota()) {
                faults.add(new Fault(path + "/sheets", "sheets-above-quota", given.sheets(), given.quota()));
            }
        }
        if (!faults.isEmpty()) {
            throw new SampleFaulty(faults);
        }
    }
}
