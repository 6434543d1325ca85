export const Logo = () => (
  <div className="xjt-logo">
    <strong>宣讲台</strong>
    <span>新时代文明实践中心内容平台</span>
  </div>
)

export const Icon = () => <span className="xjt-icon">宣</span>
