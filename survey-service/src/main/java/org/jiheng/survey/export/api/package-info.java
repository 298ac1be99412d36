/** Exports of ballots over HTTP. */
package org.jiheng.survey.export.api;
