/**
 * Paper 纸质答卷 that two clerks enter, each for themselves: what they read alike is taken in, and where they differ the sheet
 * is looked at again.
 */
package org.jiheng.survey.paper;
