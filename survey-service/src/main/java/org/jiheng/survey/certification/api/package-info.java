/** Certification over HTTP, and what a wave went through until then. */
package org.jiheng.survey.certification.api;
