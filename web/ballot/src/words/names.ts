/** English for names that schemes commonly use. A scheme's names are data: one that is not here is shown as it is. */
const ENGLISH: Record<string, string> = {
  满意: "Satisfied",
  较满意: "Fairly satisfied",
  一般: "Average",
  不满意: "Dissatisfied",
  不了解: "Don't know",
  执行政策: "Carrying out policy",
  履职状况: "Doing its duty",
  廉洁勤政: "Integrity and diligence",
  服务质量: "Quality of service",
  政务公开: "Openness",
  党群部门: "Party and mass organisations",
  政府综合管理部门: "General government",
  行政审批部门: "Administrative approval",
  市四套班子领导: "City leaders",
  市人大代表: "Deputies of the city people's congress",
  市政协委员: "Members of the city CPPCC",
  市直部门主要领导: "Heads of municipal departments",
  市监察局特邀监察员: "Special supervisors",
  市民主评议政风行风代表: "Reviewers of conduct",
  市机关效能建设监督员: "Supervisors of efficiency",
  企业法人代表: "Legal representatives of enterprises",
  城区居民代表: "Representatives of urban residents",
};

export const englishOf = (name: string): string | undefined => ENGLISH[name];
