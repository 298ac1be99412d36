/**
 * A wave as rows 答卷导出: as many as there were ballots, made of what is released and of nothing else. What the letters of
 * a shown group are dealt into is no ballot that anybody gave, and what a hidden group says is made up to its joint score
 * (docs/decisions/0019).
 */
package org.jiheng.survey.export;
