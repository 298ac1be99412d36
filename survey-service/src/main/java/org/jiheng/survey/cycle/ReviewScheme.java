package org.jiheng.survey.cycle;

import java.util.List;

/** The public review's part of a scheme (§五(二)); dimensions stand in the order of a ballot's letters. */
public record ReviewScheme(
        List<WeightedCode> dimensions,
        List<Option> options,
        List<WeightedCode> groups,
        List<String> waves,
        int minimumGroupSize) {}
