/** Ballots over HTTP. */
package org.jiheng.survey.ballot.api;
