package org.jiheng.scoring.score;

/** 考核部分, §五(一): a part of the indicators with an assessor of its own, and the points it can bring. */
public record Component(String code, Points maximum) {}
