/** Looks at an installation from outside, and says what is wrong with it and what to do. */
package org.jiheng.localstack.doctor;
